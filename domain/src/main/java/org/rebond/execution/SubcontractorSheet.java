package org.rebond.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.PriceVariation;
import org.rebond.shared.Money;

/**
 * A subcontractor as its page shows it.
 *
 * @param sums as the last special act leaves them
 * @param answerBy the last day to answer: the day after, silence has accepted; null when it came with the bid
 * @param tacit whether silence accepted
 * @param paid by the buyer itself, tax included
 * @param actNumber that of the act among those published of the contract; null before it is accepted
 */
public record SubcontractorSheet(
        String reference,
        String contract,
        int rank,
        String siret,
        String name,
        String address,
        String work,
        String paymentTerms,
        PriceVariation priceVariation,
        boolean withBid,
        LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        SubcontractorState state,
        @Nullable LocalDate decidedOn,
        boolean tacit,
        @Nullable String refusalReason,
        @Nullable Integer actNumber,
        SubcontractSums sums,
        Money paid,
        List<SpecialAct> acts,
        List<DirectPayment> payments) {

    public SubcontractorSheet {
        acts = List.copyOf(acts);
        payments = List.copyOf(payments);
    }

    /** What the buyer may still pay it, tax included. */
    public Money left() {
        return sums.maximum().minus(paid);
    }
}
