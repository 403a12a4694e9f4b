package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * One thing that was settled: what a mandate pays.
 *
 * @param reference that of the invoice, the direct payment, the advance, the release or the interest: unique over all kinds
 * @param holder who gets it: a holder of the contract, or for a direct payment its subcontractor
 * @param number the payee's own for an invoice, and for the interest on it; null otherwise
 * @param issuedOn the day of the invoice, or of the request
 * @param totalExcludingTax of what is asked for; where no tax bears on it, the whole amount
 * @param deductions those above zero, in the order in which they are taken off
 * @param net what is paid: gross less the deductions, zero or more
 * @param clock the payment clock of an invoice or of a direct payment; null for the other kinds
 * @param dueOn the last day to pay; null where the law sets none
 */
public record PaymentDue(
        PaymentKind kind,
        String reference,
        String contract,
        Party holder,
        @Nullable String number,
        LocalDate issuedOn,
        Money totalExcludingTax,
        Money tax,
        List<Deduction> deductions,
        Money net,
        String settledBy,
        LocalDate settledOn,
        @Nullable PaymentClock clock,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn) {

    /** What is taken off an invoice for one reason; above zero. */
    public record Deduction(DeductionKind kind, Money amount) {}

    public PaymentDue {
        deductions = List.copyOf(deductions);
    }

    /** Tax included, before anything is taken off. */
    public Money gross() {
        return totalExcludingTax.plus(tax);
    }
}
