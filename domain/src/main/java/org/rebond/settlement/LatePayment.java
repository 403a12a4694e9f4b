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
 * @param reference of the invoice or of the direct payment
 * @param invoice null for a direct payment
 * @param claim null for an invoice
 * @param paid tax included
 */
record LatePayment(
        String reference,
        Invoice.@Nullable Reference invoice,
        PaymentClaim.@Nullable Reference claim,
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
                invoice.contract(),
                invoice.holder(),
                Objects.requireNonNull(invoice.payable()),
                Objects.requireNonNull(invoice.dueOn()),
                Objects.requireNonNull(invoice.paidOn()));
    }

    static LatePayment of(PaymentDue direct, LocalDate paidOn) {
        return new LatePayment(
                direct.reference(),
                null,
                new PaymentClaim.Reference(direct.reference()),
                new Contract.Reference(direct.contract()),
                direct.holder(),
                direct.net(),
                Objects.requireNonNull(direct.dueOn()),
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
