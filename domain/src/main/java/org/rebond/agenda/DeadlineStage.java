package org.rebond.agenda;

import java.time.LocalDate;

/** How near a deadline is. */
public enum DeadlineStage {
    OVERDUE,
    /** Today or in the seven days after. */
    THIS_WEEK,
    LATER;

    static final int WEEK = 7;

    static DeadlineStage of(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        return dueOn.isAfter(today.plusDays(WEEK)) ? LATER : THIS_WEEK;
    }
}
