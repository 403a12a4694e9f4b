package org.rebond.consultation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;

/**
 * What a rejected bidder is told (CCP R2181-1 to R2181-4).
 *
 * @param late whether the bid came after the deadline
 * @param exclusion null when the bid was ranked, or late
 * @param exclusionReason null when the bid was ranked, or late
 * @param scores empty when the bid was not ranked
 * @param total null when the bid was not ranked
 * @param rank null when the bid was not ranked
 * @param ranked how many bids were ranked
 * @param signableFrom the first day on which the contract may be signed
 * @param standstillDays zero where none is owed
 */
public record RejectionLetter(
        LetterHead head,
        boolean late,
        @Nullable Exclusion exclusion,
        @Nullable String exclusionReason,
        List<Score> scores,
        @Nullable BigDecimal total,
        @Nullable Integer rank,
        int ranked,
        Party winner,
        BigDecimal winnerTotal,
        String awardReason,
        LocalDate sentOn,
        long standstillDays,
        LocalDate signableFrom)
        implements Letter {

    /**
     * The points of the bid and of the winner on one criterion.
     *
     * @param reason of the note; null for the price, that a formula judges
     */
    public record Score(
            String criterion,
            BigDecimal weight,
            BigDecimal points,
            BigDecimal winnerPoints,
            @Nullable String reason) {}
}
