package org.rebond.consultation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the notice of a procedure in two phases says of the candidates.
 *
 * @param applicationsDueAt the last moment for applications, in the office's time
 * @param maximum how many are invited for a lot at most; null when all who are able are
 * @param initialAward whether a negotiated contract may be awarded on the initial bids (CCP R2161-17)
 */
public record Selection(
        LocalDateTime applicationsDueAt, @Nullable Integer maximum, boolean initialAward) {}
