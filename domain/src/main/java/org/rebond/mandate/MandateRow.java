package org.rebond.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * One mandate as the list and its exports show it. In the list of a batch, number and state are those that it has there.
 *
 * @param payee by name, or by identifier where no name is known
 * @param missing what it lacks to be put into a batch: documents, line of the budget, account
 */
public record MandateRow(
        String reference,
        int exercise,
        @Nullable Long number,
        String contract,
        String object,
        String payee,
        Money totalIncludingTax,
        Money net,
        @Nullable LocalDate dueOn,
        MandateState state,
        int missing,
        @Nullable String batch,
        @Nullable LocalDate paidOn,
        @Nullable String rejection) {}
