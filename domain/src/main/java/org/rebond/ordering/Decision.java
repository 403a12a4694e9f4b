package org.rebond.ordering;

/** What verification makes of goods delivered (CCAG-FCS 2009 art. 25; 2021 art. 30). */
public enum Decision {
    /** Accepted: the service is done, the price is due. */
    ADMITTED,
    /** To be presented again once mended; they are taken back and count as not delivered. */
    POSTPONED,
    /** Accepted as they are, at a reduced price. */
    REDUCED,
    /** Refused: the holder takes them back; they count as not delivered. */
    REJECTED;

    /** Whether the goods stay with the buyer, who owes their price. */
    public boolean accepts() {
        return this == ADMITTED || this == REDUCED;
    }

    /** Whether it is against the holder, who is heard first. */
    boolean needsHearing() {
        return this == REDUCED || this == REJECTED;
    }
}
