package org.rebond.web.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.ImportReport;

/**
 * What an import did.
 *
 * @param rejectedCount how many items were refused; {@code rejected} lists the first of them
 * @param dryRun nothing was saved
 */
public record ImportAnswer(
        long read,
        long created,
        long updated,
        long unchanged,
        long rejectedCount,
        List<Rejected> rejected,
        boolean dryRun) {

    /** Why an item was refused: which field, what was read, what is wrong with it. */
    public record Rejected(
            String id, String field, @Nullable String value, String message) {}

    static ImportAnswer of(ImportReport report, Locale locale) {
        return new ImportAnswer(
                report.read(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejectedCount(),
                report.rejected().stream()
                        .map(item -> new Rejected(item.id(), item.field(), item.value(), item.message(locale)))
                        .toList(),
                report.dryRun());
    }
}
