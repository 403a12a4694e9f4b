package org.rebond.terms;

/** Where a delay penalty stands. */
public enum PenaltyState {
    /** The holder was told, and may answer. */
    PROPOSED,
    /** A second person decided that it is due. */
    DECIDED,
    /** The council gave it up, by a decision with its reasons. */
    WAIVED
}
