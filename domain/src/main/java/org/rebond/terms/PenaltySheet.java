package org.rebond.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * A delay penalty as its page shows it.
 *
 * @param delivery null for what of the order had not come
 * @param value of what was late, before tax
 * @param days the longest, where goods were late by different days; the steps tell them apart
 * @param amount once capped; what the contract exempts is seen over all its penalties
 * @param answerBy the last day for the holder to answer
 * @param taken of the amount, what was taken off invoices
 */
public record PenaltySheet(
        String reference,
        String contract,
        Party holder,
        String order,
        @Nullable String delivery,
        PenaltyState state,
        Money value,
        int days,
        Money amount,
        List<Step> steps,
        String proposedBy,
        LocalDate sentOn,
        LocalDate answerBy,
        @Nullable LocalDate heardOn,
        @Nullable String observations,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String waiver,
        Money taken) {}
