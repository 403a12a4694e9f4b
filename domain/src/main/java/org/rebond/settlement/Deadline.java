package org.rebond.settlement;

/** How an invoice stands against its due date, as a list is narrowed to. */
public enum Deadline {
    /** Unpaid, the due date has passed. */
    LATE,
    /** Unpaid, due today or within ten days. */
    DUE_SOON,
    /** Paid after the due date: interest is owed. */
    PAID_LATE;

    static final int SOON_DAYS = 10;
}
