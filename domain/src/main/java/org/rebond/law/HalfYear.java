package org.rebond.law;

import java.time.LocalDate;
import java.time.Month;
import org.rebond.shared.Period;

/** The half-years by which the rate of late interest is set: from 1 January and from 1 July. */
final class HalfYear {

    private HalfYear() {}

    /** The one that holds a day. */
    static Period of(LocalDate day) {
        return day.getMonth().compareTo(Month.JULY) < 0
                ? new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 6, 30))
                : new Period(LocalDate.of(day.getYear(), 7, 1), LocalDate.of(day.getYear(), 12, 31));
    }
}
