package org.rebond.settlement;

/** How an invoice stands against its due date, as a list is narrowed to. */
public enum Deadline {
    /** Unpaid, the due date has passed. */
    LATE,
    /** Unpaid, due today or within {@link #SOON_DAYS} days. */
    DUE_SOON,
    /** Paid after the due date: interest is owed. */
    PAID_LATE;

    /** Of which the public accountant has ten (décret 2013-269, art. 12): five are left to settle. */
    public static final int SOON_DAYS = 15;
}
