package org.rebond.insertion;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.rebond.shared.Hours;
import org.rebond.shared.Period;

/** How long one person may work: the bound above which declared hours cannot be true. */
final class WorkingTime {

    /** Absolute weekly maximum, from Monday to Sunday (labour code, L3121-20 and L3121-35). */
    private static final long MOST_IN_A_WEEK = 48;

    private static final long MOST_IN_A_DAY = 24;

    private WorkingTime() {}

    /** The most hours in these days: 48 for each week, but never more than 24 for each day of it that is among them. */
    static Hours mostIn(Period days) {
        long most = 0;
        LocalDate from = days.from();
        while (!from.isAfter(days.to())) {
            LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            LocalDate to = sunday.isAfter(days.to()) ? days.to() : sunday;
            most += Math.min(MOST_IN_A_WEEK, MOST_IN_A_DAY * (ChronoUnit.DAYS.between(from, to) + 1));
            from = to.plusDays(1);
        }
        return new Hours(BigDecimal.valueOf(most));
    }
}
