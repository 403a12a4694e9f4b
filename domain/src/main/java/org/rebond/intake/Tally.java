package org.rebond.intake;

import java.util.List;

/** What a stretch of an import gave: items read, and what became of them. The four outcomes sum to {@code read}. */
public record Tally(long read, long created, long updated, long unchanged, List<Rejection> rejected) {

    public Tally {
        rejected = List.copyOf(rejected);
    }
}
