package org.rebond.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

/** How often somebody wants their deadlines by mail. */
public enum Digest {
    NONE,
    /** Every working day. */
    DAILY,
    /** Every Monday. */
    WEEKLY;

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    boolean goesOut(LocalDate day) {
        return switch (this) {
            case NONE -> false;
            case DAILY -> !WEEKEND.contains(day.getDayOfWeek());
            case WEEKLY -> day.getDayOfWeek() == DayOfWeek.MONDAY;
        };
    }
}
