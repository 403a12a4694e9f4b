package org.rebond.settlement;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.PaymentClaim;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * Something that was paid, held against its last day.
 *
 * @param reference of the invoice, the direct payment, the advance or the release
 * @param invoice null for what is none
 * @param claim of a direct payment; null for what is none
 * @param payment an advance or the release of a retention; null for what is none
 * @param paid tax included
 */
record LatePayment(
        String reference,
        Invoice.@Nullable Reference invoice,
        PaymentClaim.@Nullable Reference claim,
        SidePayment.@Nullable Reference payment,
        Contract.Reference contract,
        Party payee,
        Money paid,
        LocalDate dueOn,
        LocalDate paidOn) {

    static LatePayment of(Invoice invoice) {
        return new LatePayment(
                invoice.reference().value(),
                invoice.reference(),
                null,
                null,
                invoice.contract(),
                invoice.holder(),
                Objects.requireNonNull(invoice.payable()),
                Objects.requireNonNull(invoice.dueOn()),
                Objects.requireNonNull(invoice.paidOn()));
    }

    /** Of a direct payment. */
    static LatePayment of(PaymentDue direct, LocalDate paidOn) {
        return of(direct, new PaymentClaim.Reference(direct.reference()), null, paidOn);
    }

    /** Of an advance or of the release of a retention (CCP, L2192-13, R2192-24 and R2192-26). */
    static LatePayment besides(PaymentDue due, LocalDate paidOn) {
        return of(due, null, new SidePayment.Reference(due.reference()), paidOn);
    }

    private static LatePayment of(
            PaymentDue due,
            PaymentClaim.@Nullable Reference claim,
            SidePayment.@Nullable Reference payment,
            LocalDate paidOn) {
        return new LatePayment(
                due.reference(),
                null,
                claim,
                payment,
                new Contract.Reference(due.contract()),
                due.holder(),
                due.net(),
                Objects.requireNonNull(due.dueOn()),
                paidOn);
    }

    /** How the interest on it is known. */
    SidePayment.Reference interest() {
        return new SidePayment.Reference(reference + "-IM");
    }

    /** Whether it costs interest: nothing does that came in time, or of which nothing was left to pay. */
    boolean isLate() {
        return paidOn.isAfter(dueOn) && paid.exceeds(Money.ZERO);
    }
}
