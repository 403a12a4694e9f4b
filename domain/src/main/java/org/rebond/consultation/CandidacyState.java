package org.rebond.consultation;

/** What became of an application. */
public enum CandidacyState {
    RECEIVED,
    /** Came after the deadline: not examined (CCP R2143-2). */
    LATE,
    /** The same candidate sent another one for the lot: the last one counts. */
    REPLACED,
    /** Invited to bid, or about to be. */
    SELECTED,
    /** Incomplete, excluded, or not able enough (CCP R2144-7). */
    REJECTED,
    /** Able, but others come first and the notice limits how many are invited (CCP R2142-15 to R2142-18). */
    LEFT_OUT;

    /** Whether it takes part: neither late nor replaced. */
    public boolean counts() {
        return this != LATE && this != REPLACED;
    }

    /** Whether it is what an examination comes to. */
    public boolean outcome() {
        return this == SELECTED || refused();
    }

    /** Whether the candidate is not invited, after an examination. */
    public boolean refused() {
        return this == REJECTED || this == LEFT_OUT;
    }
}
