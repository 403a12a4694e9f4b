package org.rebond.law;

/** The formal procedures that the minimum times tell apart. */
public enum FormalProcedure {
    OPEN,
    RESTRICTED,
    NEGOTIATED,
    COMPETITIVE_DIALOGUE;

    /** Whether candidates apply first, and those who are selected are invited to bid. */
    public boolean inTwoPhases() {
        return this != OPEN;
    }
}
