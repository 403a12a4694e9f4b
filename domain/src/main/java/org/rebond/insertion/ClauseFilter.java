package org.rebond.insertion;

import org.jspecify.annotations.Nullable;

/**
 * Which clauses a list is asked for: those that meet every criterion given; null asks nothing.
 *
 * @param text words of the contract's object, or a part of the clause's or the contract's reference; accents and case do
 *     not matter
 * @param behind only the clauses that still miss hours
 * @param open only the clauses with hours of a month that is over and not closed
 * @param unproven only the clauses with hours that wait for a proof
 */
public record ClauseFilter(
        @Nullable String text, @Nullable ClauseState state, boolean behind, boolean open, boolean unproven) {

    public static final ClauseFilter ALL = new ClauseFilter(null, null, false, false, false);

    public static ClauseFilter matching(@Nullable String text) {
        return new ClauseFilter(text, null, false, false, false);
    }

    public ClauseFilter in(ClauseState wanted) {
        return new ClauseFilter(text, wanted, behind, open, unproven);
    }

    public ClauseFilter onlyBehind() {
        return new ClauseFilter(text, state, true, open, unproven);
    }

    public ClauseFilter onlyOpen() {
        return new ClauseFilter(text, state, behind, true, unproven);
    }

    public ClauseFilter onlyUnproven() {
        return new ClauseFilter(text, state, behind, open, true);
    }
}
