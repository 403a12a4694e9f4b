package org.rebond.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What an amendment would make of its contract, before anybody registers it.
 *
 * @param number that it would bear
 * @param before the gauges as they stand
 * @param after the gauges as they would stand, in the same order
 * @param refusals the limits of its case that it would pass: as long as there is one, it is refused
 * @param opinionMissing whether the tender committee has to give its opinion and did not: the amendment is irregular
 *     without it
 * @param noticeDue whether a notice of modification is to be published
 */
public record AmendmentPreview(
        int number,
        List<Gauge> before,
        List<Gauge> after,
        Money amountBefore,
        Money amountAfter,
        @Nullable LocalDate endsBefore,
        @Nullable LocalDate endsAfter,
        List<Gauge> refusals,
        boolean opinionMissing,
        boolean noticeDue) {

    /** A gauge as it stands, and as it would. */
    public record Pair(Gauge before, Gauge after) {}

    public AmendmentPreview {
        before = List.copyOf(before);
        after = List.copyOf(after);
        refusals = List.copyOf(refusals);
    }

    public List<Pair> gauges() {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new Pair(before.get(i), after.get(i)))
                .toList();
    }
}
