package org.rebond.insertion;

/** Whether the hours of a line count: a person's eligibility is settled before, or the hours wait for its proof. */
public enum Eligibility {
    /** The proof is awaited: the hours are kept and shown, and count for nothing yet. */
    PENDING,
    /** The person was found eligible: the hours count. */
    VALIDATED
}
