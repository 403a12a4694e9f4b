package org.rebond.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * The bids of a lot and what the analysis made of them: for those who analyse and decide, nobody else.
 *
 * @param bids in the order of the register
 * @param ranking of the bids that are admitted and have all their notes
 */
public record LotAnalysis(int lot, List<BidSheet> bids, Ranking ranking) {

    /** @return the place of a bid; null when it is not ranked */
    public Ranking.@Nullable Ranked placeOf(String bid) {
        return ranking.ranked().stream()
                .filter(one -> one.bid().equals(bid))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param number in the register
     * @param entryReason why it was written down after bids that came later, or after the opening; null otherwise
     * @param price euros before tax; null before it was read
     * @param reason why it is excluded, or what was asked to put it in order
     * @param suspected whether its price has to be explained before the award
     * @param letter whether a letter tells the bidder that it was not chosen, or that the lot ended without a contract
     */
    public record BidSheet(
            String reference,
            String consultation,
            int number,
            int lot,
            Party bidder,
            Instant receivedAt,
            Instant enteredAt,
            String enteredBy,
            @Nullable String entryReason,
            BidState state,
            @Nullable Money price,
            @Nullable LocalDate regulariseBy,
            @Nullable Exclusion exclusion,
            @Nullable String reason,
            boolean suspected,
            LowPrice lowPrice,
            @Nullable String explanation,
            @Nullable String judgement,
            Map<Integer, Note> notes,
            boolean letter) {}
}
