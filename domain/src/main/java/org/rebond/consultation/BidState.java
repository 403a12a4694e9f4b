package org.rebond.consultation;

/** What became of a bid. */
public enum BidState {
    RECEIVED,
    /** Came after the deadline: not opened (CCP R2151-5). */
    LATE,
    /** The same bidder sent another one for the lot: the last one counts (CCP R2151-6). */
    REPLACED,
    /** An initial bid: its bidder sent a final one once the negotiation was over (CCP R2161-20). */
    NEGOTIATED,
    /** The bidder was asked to put it in order (CCP R2144-2, R2152-2). */
    TO_REGULARISE,
    ADMITTED,
    EXCLUDED;

    /** Whether it takes part: neither late nor replaced. */
    public boolean counts() {
        return this != LATE && !givenWay();
    }

    /** Whether another one of the same bidder took its place. */
    public boolean givenWay() {
        return this == REPLACED || this == NEGOTIATED;
    }
}
