package org.rebond.mandate;

/** Why something is taken off a payment. */
public enum DeductionKind {
    ADVANCE_REPAYMENT,
    RETENTION,
    PENALTY
}
