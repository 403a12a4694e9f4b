package org.rebond.consultation;

/** Where a consultation stands; each of its lots goes on from there by itself. */
public enum ConsultationState {
    /** Written, and may still be rewritten. */
    PREPARED,
    /** The notice of a procedure in two phases was sent: applications are received and examined. */
    APPLYING,
    /** The notice was sent, or the candidates were invited: bids are received. */
    LAUNCHED,
    /** The bids were opened. */
    OPENED
}
