package org.rebond.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list of imports. */
public record ImportRow(
        String reference,
        String kind,
        String fileName,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        ImportState state,
        boolean dryRun,
        long read,
        long created,
        long updated,
        long unchanged,
        long rejected) {}
