package org.rebond.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which a period of procurement may end: neither a Saturday, nor a Sunday, nor a public holiday in France
 * (règlement (CEE, Euratom) 1182/71, art. 2 et 3; code du travail, L3133-1).
 */
public final class WorkingDays {

    static final String SOURCE = "Règlement (CEE, Euratom) 1182/71, art. 3";

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private WorkingDays() {}

    public static boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself, or the next one that is worked. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The public holidays of a year, in order. */
    public static Set<LocalDate> holidays(Year year) {
        Set<LocalDate> found = new TreeSet<>();
        FIXED.forEach(day -> found.add(year.atMonthDay(day)));
        LocalDate easter = easter(year);
        found.add(easter.plusDays(EASTER_MONDAY));
        found.add(easter.plusDays(ASCENSION));
        found.add(easter.plusDays(WHIT_MONDAY));
        return found;
    }

    private static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || holidays(Year.from(day)).contains(day);
    }

    /** Easter Sunday of the Gregorian calendar, after the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(Year year) {
        int y = year.getValue();
        int lunar = y % 19;
        int century = y / 100;
        int inCentury = y % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * lunar + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (lunar + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(y, sum / 31, sum % 31 + 1);
    }
}
