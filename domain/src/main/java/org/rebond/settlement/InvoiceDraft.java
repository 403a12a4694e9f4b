package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * What an electronic invoice says, in the terms of the contract that it bears on: to be completed and entered.
 *
 * @param credits for a credit note, the invoice on file that it takes back from; null for an invoice
 */
public record InvoiceDraft(
        Contract.Reference contract,
        Party holder,
        String number,
        LocalDate issuedOn,
        boolean credit,
        Invoice.@Nullable Reference credits,
        List<InvoiceLine> lines,
        List<VatLine> vat,
        Money totalExcludingTax,
        Money totalIncludingTax) {

    /** As it is entered. */
    public InvoiceRequest received(LocalDate on) {
        return new InvoiceRequest(
                contract,
                holder.identifier(),
                number,
                issuedOn,
                on,
                credits,
                lines,
                vat,
                totalExcludingTax,
                totalIncludingTax);
    }
}
