package org.rebond.settlement;

/** Where an advance, the release of a retention or late interest stands. */
public enum PaymentState {
    /** Somebody asked for it, or a late payment called for it. */
    PROPOSED,
    /** The finance officer settled it. */
    SETTLED,
    PAID,
    /** Taken back before it was settled. */
    WITHDRAWN
}
