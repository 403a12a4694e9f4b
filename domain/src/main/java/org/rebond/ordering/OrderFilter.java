package org.rebond.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Which purchase orders a list shows.
 *
 * @param text part of a reference, of a commitment number or of a line's label; null for all
 * @param contract reference of the contract that they are drawn on; null for all
 */
public record OrderFilter(
        @Nullable String text,
        @Nullable String contract,
        @Nullable OrderProgress progress) {

    public static final OrderFilter ALL = new OrderFilter(null, null, null);

    public static OrderFilter on(String contract) {
        return new OrderFilter(null, contract, null);
    }
}
