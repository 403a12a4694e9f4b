package org.rebond.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetCoding;
import org.rebond.shared.Money;

/**
 * A mandate as the file of its batch carries it.
 *
 * @param number within the exercise
 * @param bill number of the invoice; null for what has none
 * @param contract the number of the contract, as its buyer gave it
 * @param deductions what of the total does not go to the payee, tax included
 * @param documents the supporting documents that it encloses, by their references
 */
public record PesPiece(
        long number,
        MandateKind kind,
        String object,
        @Nullable String bill,
        String contract,
        BudgetCoding coding,
        Money totalExcludingTax,
        Money tax,
        List<MandateDeduction> deductions,
        @Nullable LocalDate clockStartedOn,
        @Nullable Integer delayDays,
        @Nullable LocalDate dueOn,
        String documents,
        PesPayee payee) {}
