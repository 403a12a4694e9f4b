package org.rebond.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Which settled things a list shows.
 *
 * @param contract reference of their contract; null for all
 * @param unpaid whether to leave out what was paid
 * @param toMandate whether to leave out what a mandate pays, and what nobody gets anything of
 */
public record DueFilter(@Nullable String contract, boolean unpaid, boolean toMandate) {

    public static final DueFilter TO_MANDATE = new DueFilter(null, true, true);

    public static DueFilter of(String contract) {
        return new DueFilter(contract, false, false);
    }
}
