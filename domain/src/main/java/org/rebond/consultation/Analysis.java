package org.rebond.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rebond.consultation.LotAnalysis.BidSheet;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** What the analysis of a lot has come to. */
final class Analysis {

    private final Consultation consultation;
    private final ConsultationLot lot;
    private final List<Bid> bids;
    private final AwardCriteria criteria;

    /** @param all the bids of every lot */
    Analysis(Consultation consultation, ConsultationLot lot, List<Bid> all) {
        this.consultation = consultation;
        this.lot = lot;
        this.bids = all.stream().filter(bid -> bid.lot() == lot.number()).toList();
        this.criteria = consultation.criteria();
    }

    LotAnalysis sheet() {
        return new LotAnalysis(lot.number(), bids.stream().map(this::sheet).toList(), ranking());
    }

    /** Of the bids that are admitted, priced and wholly noted. */
    Ranking ranking() {
        return Ranking.of(
                criteria,
                consultation.priceFormula(),
                admitted().stream()
                        .filter(bid -> bid.price() != null && missing(bid).isEmpty())
                        .map(Bid::entry)
                        .toList());
    }

    /** Refuses to go to the decision while something is left to do. */
    void requireDone() {
        for (Bid bid : bids) {
            if (bid.state() == BidState.RECEIVED || bid.state() == BidState.TO_REGULARISE) {
                throw new RuleViolation(ConsultationRule.BID_UNEXAMINED, bid.number());
            }
        }
        if (admitted().isEmpty()) {
            throw new RuleViolation(ConsultationRule.NOTHING_TO_RANK, lot.number());
        }
        for (Bid bid : admitted()) {
            missing(bid).stream().findFirst().ifPresent(position -> {
                throw new RuleViolation(
                        ConsultationRule.NOTE_MISSING,
                        bid.number(),
                        criteria.all().get(position).label());
            });
            if (bid.lowPrice() == LowPrice.ASKED || suspected(bid) && bid.lowPrice() == LowPrice.NONE) {
                throw new RuleViolation(ConsultationRule.LOW_PRICE_UNEXPLAINED, bid.number());
            }
        }
    }

    /** @throws RuleViolation {@link ConsultationRule#NOT_FIRST} when another bid has more points */
    void requireFirst(Bid bid) {
        boolean first = ranking().ranked().stream()
                .anyMatch(one ->
                        one.rank() == 1 && one.bid().equals(bid.reference().value()));
        if (!first) {
            throw new RuleViolation(ConsultationRule.NOT_FIRST, bid.number());
        }
    }

    /** @throws RuleViolation {@link ConsultationRule#BIDS_LEFT} while a bid may be kept */
    void requireNoneLeft() {
        long left = bids.stream()
                .filter(bid -> bid.state().counts() && bid.state() != BidState.EXCLUDED)
                .count();
        if (left > 0) {
            throw new RuleViolation(ConsultationRule.BIDS_LEFT, lot.number(), left);
        }
    }

    /** How many take part, those excluded since among them. */
    int competing() {
        return (int) bids.stream().filter(bid -> bid.state().counts()).count();
    }

    private List<Bid> admitted() {
        return bids.stream().filter(bid -> bid.state() == BidState.ADMITTED).toList();
    }

    private List<Integer> missing(Bid bid) {
        Map<Integer, Note> notes = bid.notes();
        return criteria.noted().stream()
                .filter(position -> !notes.containsKey(position))
                .toList();
    }

    private boolean suspected(Bid bid) {
        Money price = bid.price();
        return price != null
                && bid.state() == BidState.ADMITTED
                && LowPrice.suspected(
                        price,
                        admitted().stream()
                                .filter(other -> !other.equals(bid))
                                .map(Bid::price)
                                .filter(Objects::nonNull)
                                .toList(),
                        lot.estimate(),
                        consultation.abnormalGap());
    }

    BidSheet sheet(Bid bid) {
        return new BidSheet(
                bid.reference().value(),
                bid.consultation().value(),
                bid.number(),
                bid.lot(),
                bid.bidder(),
                bid.receivedAt(),
                bid.enteredAt(),
                bid.enteredBy(),
                bid.entryReason(),
                bid.state(),
                bid.price(),
                bid.regulariseBy(),
                bid.exclusion(),
                bid.reason(),
                suspected(bid),
                bid.lowPrice(),
                bid.explanation(),
                bid.judgement(),
                bid.notes(),
                Letters.isOwed(bid, lot));
    }
}
