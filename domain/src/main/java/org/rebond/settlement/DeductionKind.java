package org.rebond.settlement;

/** What is taken off an invoice. */
public enum DeductionKind {
    CREDIT_NOTE,
    ADVANCE_REPAYMENT,
    RETENTION,
    PENALTY
}
