package org.rebond.consultation;

/** Where a consultation stands; each of its lots goes on from there by itself. */
public enum ConsultationState {
    /** Written, and may still be rewritten. */
    PREPARED,
    /** The notice was sent: bids are received. */
    LAUNCHED,
    /** The bids were opened. */
    OPENED
}
