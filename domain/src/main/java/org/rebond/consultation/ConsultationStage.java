package org.rebond.consultation;

/** What a consultation waits for, read from its deadline and from its lots. */
public enum ConsultationStage {
    PREPARED,
    /** Applications may come. */
    APPLYING,
    /** Applications are to be examined, and those selected invited. */
    TO_SELECT,
    /** Bids may come. */
    RUNNING,
    TO_OPEN,
    TO_ANALYSE,
    TO_AWARD,
    TO_ANNOUNCE,
    STANDSTILL,
    TO_NOTIFY,
    OVER
}
