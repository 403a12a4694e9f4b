package org.rebond.consultation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Ranking.Ranked;
import org.rebond.consultation.RejectionLetter.Score;
import org.rebond.shared.RuleViolation;

/** Writes what each rejected bidder is told. */
final class Letters {

    private Letters() {}

    static RejectionLetter to(Bid bid, Consultation consultation, ConsultationLot lot, List<Bid> bids, ZoneId zone) {
        LocalDate sentOn = lot.announcedOn();
        LocalDate signableFrom = lot.signableFrom();
        Bid winner = bids.stream()
                .filter(other -> other.reference().equals(lot.winner()))
                .findFirst()
                .orElse(null);
        if (sentOn == null
                || signableFrom == null
                || winner == null
                || winner.equals(bid)
                || bid.state() == BidState.REPLACED) {
            throw new RuleViolation(ConsultationRule.NO_LETTER, bid.number());
        }
        List<Ranked> ranked = new Analysis(consultation, lot, bids).ranking().ranked();
        Ranked own = find(ranked, bid);
        Ranked best = find(ranked, winner);
        ConsultationRequest said = consultation.request(zone);
        return new RejectionLetter(
                bid.reference().value(),
                said.number(),
                said.object(),
                said.procedure(),
                said.launchedOn(),
                said.buyerSiret(),
                lot.number(),
                said.lots().size(),
                lot.object(),
                bid.bidder(),
                bid.state() == BidState.LATE,
                bid.exclusion(),
                bid.state() == BidState.EXCLUDED ? bid.reason() : null,
                own == null || best == null ? List.of() : scores(said.criteria(), bid.notes(), own, best),
                own == null ? null : own.total(),
                own == null ? null : own.rank(),
                ranked.size(),
                winner.bidder(),
                best == null ? BigDecimal.ZERO : best.total(),
                lot.reason() == null ? "" : lot.reason(),
                sentOn,
                ChronoUnit.DAYS.between(sentOn, signableFrom),
                signableFrom,
                said.court());
    }

    private static @Nullable Ranked find(List<Ranked> ranked, Bid bid) {
        return ranked.stream()
                .filter(one -> one.bid().equals(bid.reference().value()))
                .findFirst()
                .orElse(null);
    }

    private static List<Score> scores(AwardCriteria criteria, Map<Integer, Note> notes, Ranked own, Ranked best) {
        return criteria.leaves().stream()
                .map(position -> {
                    Criterion criterion = criteria.all().get(position);
                    Note note = notes.get(position);
                    return new Score(
                            criterion.label(),
                            criterion.weight(),
                            own.points().getOrDefault(position, BigDecimal.ZERO),
                            best.points().getOrDefault(position, BigDecimal.ZERO),
                            note == null ? null : note.reason());
                })
                .toList();
    }
}
