package org.rebond.intake;

import java.util.List;

/**
 * What a stretch of an import gave: items read, and what became of them.
 *
 * @param rejected every fault of the refused items: an item has one or more
 */
public record Tally(long read, long created, long updated, long unchanged, List<Rejection> rejected) {

    public Tally {
        rejected = List.copyOf(rejected);
    }

    /** How many items were refused: those that came to nothing else. */
    public long rejectedItems() {
        return read - created - updated - unchanged;
    }
}
