package org.rebond.consultation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Ranking.Ranked;
import org.rebond.consultation.RejectionLetter.Score;
import org.rebond.procurement.Party;
import org.rebond.shared.RuleViolation;

/** Writes what bidders are told. */
final class Letters {

    private Letters() {}

    static Letter to(Bid bid, Consultation consultation, ConsultationLot lot, List<Bid> bids, ZoneId zone) {
        if (!isOwed(bid, lot)) {
            throw new RuleViolation(ConsultationRule.NO_LETTER, bid.number());
        }
        LetterHead head = head(bid.reference().value(), bid.bidder(), lot, consultation.request(zone));
        return lot.state().withoutContract() ? end(bid, lot, head) : rejection(bid, consultation, lot, bids, head);
    }

    /** Of a lot that ended without a contract, everybody is told; otherwise the winner reads the contract instead. */
    static boolean isOwed(Bid bid, ConsultationLot lot) {
        return !bid.state().givenWay()
                && (lot.state().withoutContract()
                        || lot.announcedOn() != null && !bid.reference().equals(lot.winner()));
    }

    static LetterHead head(String concerning, Party addressee, ConsultationLot lot, ConsultationRequest said) {
        return new LetterHead(
                concerning,
                said.number(),
                said.object(),
                said.procedure(),
                said.launchedOn(),
                said.buyerSiret(),
                lot.number(),
                said.lots().size(),
                lot.object(),
                addressee,
                said.court());
    }

    private static EndLetter end(Bid bid, ConsultationLot lot, LetterHead head) {
        return new EndLetter(
                head,
                lot.state(),
                Objects.requireNonNull(lot.reason()),
                bid.state() == BidState.LATE,
                bid.exclusion(),
                exclusionReason(bid),
                Objects.requireNonNull(lot.decidedOn()));
    }

    private static RejectionLetter rejection(
            Bid bid, Consultation consultation, ConsultationLot lot, List<Bid> bids, LetterHead head) {
        LocalDate sentOn = Objects.requireNonNull(lot.announcedOn());
        LocalDate signableFrom = Objects.requireNonNull(lot.signableFrom());
        Bid winner = bids.stream()
                .filter(other -> other.reference().equals(lot.winner()))
                .findFirst()
                .orElseThrow();
        List<Ranked> ranked = new Analysis(consultation, lot, bids).ranking().ranked();
        Ranked own = find(ranked, bid);
        Ranked best = find(ranked, winner);
        return new RejectionLetter(
                head,
                bid.state() == BidState.LATE,
                bid.exclusion(),
                exclusionReason(bid),
                own == null || best == null ? List.of() : scores(consultation.criteria(), bid.notes(), own, best),
                own == null ? null : own.total(),
                own == null ? null : own.rank(),
                ranked.size(),
                winner.bidder(),
                best == null ? BigDecimal.ZERO : best.total(),
                lot.reason() == null ? "" : lot.reason(),
                sentOn,
                ChronoUnit.DAYS.between(sentOn, signableFrom),
                signableFrom);
    }

    private static @Nullable String exclusionReason(Bid bid) {
        return bid.state() == BidState.EXCLUDED ? bid.reason() : null;
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
