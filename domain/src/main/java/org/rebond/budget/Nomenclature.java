package org.rebond.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table of accounts, in force from its exercise until that of the next one.
 *
 * @param loadedBy null for the starting set that Rebond is delivered with
 */
public record Nomenclature(
        String norm,
        int exercise,
        String source,
        long accounts,
        @Nullable String loadedBy,
        @Nullable Instant loadedAt) {}
