package org.rebond.law;

/** The cases in which a minimum time is the ordinary one, or shorter. */
public enum TimeCase {
    ORDINARY,
    /** The notice was sent by electronic means (until March 2016). */
    ELECTRONIC_NOTICE,
    /** The documents are freely available online (until March 2016). */
    ONLINE_DOCUMENTS,
    /** Both of the above. */
    ELECTRONIC_NOTICE_AND_DOCUMENTS,
    /** Bids may be sent by electronic means (since April 2016). */
    ELECTRONIC_BIDS,
    /** A prior information notice was published in time. */
    PRIOR_INFORMATION,
    /** An urgency that is justified. */
    URGENCY;

    /** What is left of the case in a phase of a procedure: some shorten one phase only. */
    TimeCase within(FormalProcedure procedure, TenderPhase phase) {
        if (!procedure.inTwoPhases()) {
            return this;
        }
        return phase == TenderPhase.BIDS ? forInvited() : forCandidates(procedure);
    }

    private TimeCase forInvited() {
        return switch (this) {
            case ELECTRONIC_NOTICE, ONLINE_DOCUMENTS, ELECTRONIC_NOTICE_AND_DOCUMENTS -> ORDINARY;
            default -> this;
        };
    }

    private TimeCase forCandidates(FormalProcedure procedure) {
        return switch (this) {
            case URGENCY -> procedure == FormalProcedure.COMPETITIVE_DIALOGUE ? ORDINARY : this;
            case ELECTRONIC_NOTICE, ELECTRONIC_NOTICE_AND_DOCUMENTS -> ELECTRONIC_NOTICE;
            default -> ORDINARY;
        };
    }
}
