package org.rebond.mandate;

/** What became of a mandate that went to the accountant. */
public enum Outcome {
    HELD,
    ACCEPTED,
    REJECTED,
    PAID
}
