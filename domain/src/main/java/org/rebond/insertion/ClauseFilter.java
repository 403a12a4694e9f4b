package org.rebond.insertion;

import org.jspecify.annotations.Nullable;

/**
 * Which clauses a list is asked for: those that meet every criterion given; null asks nothing.
 *
 * @param text words of the contract's object, or a part of the clause's or the contract's reference; accents and case do
 *     not matter
 * @param behind only the clauses that still miss hours
 */
public record ClauseFilter(@Nullable String text, @Nullable ClauseState state, boolean behind) {

    public static final ClauseFilter ALL = new ClauseFilter(null, null, false);

    public static ClauseFilter matching(@Nullable String text) {
        return new ClauseFilter(text, null, false);
    }
}
