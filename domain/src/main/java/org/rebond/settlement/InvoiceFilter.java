package org.rebond.settlement;

import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows.
 *
 * @param text part of a reference, of a number or of the holder; null for all
 * @param contract reference of their contract; null for all
 * @param paidIn the year in which they were paid, credit notes left out; null for all
 */
public record InvoiceFilter(
        @Nullable String text,
        @Nullable String contract,
        @Nullable InvoiceState state,
        @Nullable Deadline deadline,
        @Nullable Year paidIn) {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null, null);

    public static InvoiceFilter on(String contract) {
        return new InvoiceFilter(null, contract, null, null, null);
    }

    public static InvoiceFilter at(Deadline deadline) {
        return new InvoiceFilter(null, null, null, deadline, null);
    }
}
