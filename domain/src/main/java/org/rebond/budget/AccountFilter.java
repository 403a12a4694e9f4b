package org.rebond.budget;

import org.jspecify.annotations.Nullable;

/**
 * Which budget accounts a list shows.
 *
 * @param text the beginning of a code, or part of a label; null for all
 * @param exercise the accounts in force for it
 * @param usable only those that a mandate may bear
 */
public record AccountFilter(
        @Nullable String text, int exercise, @Nullable AccountKind kind, boolean usable) {}
