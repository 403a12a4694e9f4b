package org.rebond.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetCoding;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Money;

/**
 * A mandate as its page shows it.
 *
 * @param due the reference of what it pays
 * @param number within its exercise; null until its batch is signed
 * @param bill number of the invoice; null for what has none
 * @param deductions taken off the total
 * @param net what the payee gets
 * @param builders who had a hand in it: none of them signs its batch
 * @param rejection why the accountant holds it or sent it back
 * @param withdrawal why it was given up
 */
public record MandateSheet(
        String reference,
        String due,
        PaymentKind dueKind,
        String contract,
        int exercise,
        @Nullable Long number,
        MandateKind kind,
        MandateState state,
        String object,
        String payee,
        PartyKind payeeKind,
        @Nullable String payeeName,
        @Nullable String bill,
        LocalDate settledOn,
        Money totalExcludingTax,
        Money tax,
        List<MandateDeduction> deductions,
        Money net,
        @Nullable LocalDate dueOn,
        @Nullable BudgetCoding coding,
        @Nullable String batch,
        List<String> builders,
        LocalDate builtOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate paidOn,
        @Nullable String rejection,
        @Nullable String withdrawal,
        Map<DocumentKind, SupportingDocument> documents) {

    public Money totalIncludingTax() {
        return totalExcludingTax.plus(tax);
    }
}
