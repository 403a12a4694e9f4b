package org.rebond.settlement;

import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows.
 *
 * @param text part of a reference, of a number or of the holder; null for all
 * @param contract reference of their contract; null for all
 */
public record InvoiceFilter(
        @Nullable String text,
        @Nullable String contract,
        @Nullable InvoiceState state,
        @Nullable Deadline deadline) {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null);

    public static InvoiceFilter on(String contract) {
        return new InvoiceFilter(null, contract, null, null);
    }

    public static InvoiceFilter at(Deadline deadline) {
        return new InvoiceFilter(null, null, null, deadline);
    }
}
