package org.rebond.agenda;

import org.jspecify.annotations.Nullable;

/**
 * Which deadlines a list shows.
 *
 * @param text part of a reference or of what the contract is for; null for all
 */
public record DeadlineFilter(
        @Nullable String text,
        @Nullable DeadlineKind kind,
        @Nullable DeadlineStage stage) {

    public static final DeadlineFilter ALL = new DeadlineFilter(null, null, null);
}
