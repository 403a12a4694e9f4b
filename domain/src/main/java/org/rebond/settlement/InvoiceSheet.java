package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * An invoice or a credit note as its page shows it.
 *
 * @param credits for a credit note, the reference of its invoice
 * @param clock null for a credit note
 * @param daysLeft below zero when late; null when nothing is counted: suspended, paid, rejected, or a credit note
 * @param deductions what was taken off; null until it is settled
 * @param steps how the deductions came about; empty until it is settled
 * @param payable tax included, deductions taken off; null until it is settled
 * @param creditNotes those of this invoice that were not rejected
 */
public record InvoiceSheet(
        String reference,
        String contract,
        String number,
        Party holder,
        LocalDate issuedOn,
        LocalDate receivedOn,
        @Nullable String credits,
        InvoiceState state,
        List<InvoiceLine> lines,
        List<VatLine> vat,
        Money totalExcludingTax,
        Money totalIncludingTax,
        @Nullable PaymentClock clock,
        @Nullable Long daysLeft,
        @Nullable String suspensionReason,
        @Nullable String rejectionReason,
        @Nullable String certifiedBy,
        @Nullable LocalDate certifiedOn,
        @Nullable String settledBy,
        @Nullable LocalDate settledOn,
        @Nullable Deductions deductions,
        List<Step> steps,
        @Nullable Money payable,
        @Nullable LocalDate paidOn,
        List<CreditNote> creditNotes) {

    /** A credit note in the sheet of its invoice; amounts are below zero. */
    public record CreditNote(String reference, String number, Money totalExcludingTax, Money totalIncludingTax) {}

    /** The same, with its credit notes. */
    InvoiceSheet with(List<CreditNote> notes) {
        return new InvoiceSheet(
                reference,
                contract,
                number,
                holder,
                issuedOn,
                receivedOn,
                credits,
                state,
                lines,
                vat,
                totalExcludingTax,
                totalIncludingTax,
                clock,
                daysLeft,
                suspensionReason,
                rejectionReason,
                certifiedBy,
                certifiedOn,
                settledBy,
                settledOn,
                deductions,
                steps,
                payable,
                paidOn,
                notes);
    }
}
