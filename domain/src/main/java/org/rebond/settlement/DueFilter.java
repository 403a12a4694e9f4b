package org.rebond.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Which settled things a list shows.
 *
 * @param contract reference of their contract; null for all
 * @param unpaid whether to leave out what was paid
 */
public record DueFilter(@Nullable String contract, boolean unpaid) {

    public static final DueFilter UNPAID = new DueFilter(null, true);

    public static DueFilter of(String contract) {
        return new DueFilter(contract, false);
    }
}
