package org.rebond.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * One invoice or credit note as the list and its exports show it.
 *
 * @param holder by name, or by identifier where no name is known
 * @param credits for a credit note, the reference of its invoice
 * @param dueOn null while suspended, once rejected, and for a credit note
 * @param daysLeft below zero when late; null when nothing is counted
 */
public record InvoiceRow(
        String reference,
        String contract,
        String number,
        String holder,
        @Nullable String credits,
        LocalDate receivedOn,
        InvoiceState state,
        Money totalExcludingTax,
        Money totalIncludingTax,
        @Nullable LocalDate dueOn,
        @Nullable Long daysLeft,
        @Nullable LocalDate paidOn) {}
