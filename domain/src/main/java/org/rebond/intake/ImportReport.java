package org.rebond.intake;

import java.util.List;

/**
 * What an import did, in one shape for the page and the API.
 *
 * @param rejectedCount how many items were refused; {@code rejected} lists the first of them
 * @param dryRun nothing was saved: this is what would have happened
 */
public record ImportReport(
        long read,
        long created,
        long updated,
        long unchanged,
        long rejectedCount,
        List<Rejection> rejected,
        boolean dryRun) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }
}
