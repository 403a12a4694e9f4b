package org.rebond.consultation;

/** Where a lot stands, from the analysis of its bids to its contract. */
public enum LotState {
    /** Its bids are awaited or analysed. */
    PENDING,
    /** The analysis is done: somebody else decides. */
    PROPOSED,
    AWARDED,
    /** The rejected bidders were told. */
    ANNOUNCED,
    /** The holder received the contract. */
    NOTIFIED,
    /** No bid could be kept (infructueux, CCP R2185-1). */
    UNSUCCESSFUL,
    /** Given up in the general interest (sans suite, CCP R2185-1). */
    ABANDONED;

    /** Whether nothing happens to it any more. */
    public boolean over() {
        return this == NOTIFIED || withoutContract();
    }

    /** Whether it ended without a contract. */
    public boolean withoutContract() {
        return this == UNSUCCESSFUL || this == ABANDONED;
    }
}
