package org.rebond.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Words;

/**
 * One import as its page shows it.
 *
 * @param percent how much of the file is behind, 0 to 100
 * @param failureRule the {@link org.rebond.shared.Rule#key() key} of the rule for which the file as a whole was refused;
 *     null when it was not
 */
public record ImportSheet(
        String reference,
        String kind,
        String fileName,
        long bytes,
        Map<String, String> parameters,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        ImportState state,
        int percent,
        @Nullable String failureRule,
        List<String> failureArguments,
        ImportReport report) {

    public ImportSheet {
        parameters = Map.copyOf(parameters);
        failureArguments = List.copyOf(failureArguments);
    }

    /** Why the file as a whole was refused, as a person reads it. */
    public Optional<String> failure(Locale locale) {
        return Optional.ofNullable(failureRule).map(rule -> Words.in(locale).format(rule, failureArguments.toArray()));
    }
}
