package org.rebond.consultation;

import static org.rebond.platform.Permission.MANAGE_CONSULTATIONS;
import static org.rebond.platform.Permission.READ_CONSULTATIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.law.ProcurementCalendar;
import org.rebond.law.PurchaseProcedure;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What the procurement desk does with a consultation, from the need to the opening of the bids. */
@ApplicationScoped
@Transactional
public class Tendering {

    private static final int DAYS_OF_WARNING = 7;

    private final Consultations consultations;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Tendering(Consultations consultations, Law law, Journal journal, Caller caller, Clock clock) {
        this.consultations = consultations;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Writes down a consultation that the law of its launch allows; nothing is sent yet. */
    @Requires(MANAGE_CONSULTATIONS)
    public Consultation.Reference prepare(ConsultationRequest request) {
        PurchaseProcedure advised = new Lawfulness(law, request).require();
        Consultation consultation = new Consultation(request, advised, clock.getZone());
        if (consultations.exists(consultation.reference())) {
            throw new RuleViolation(ConsultationRule.CONSULTATION_EXISTS, request.number());
        }
        consultations.add(consultation);
        journal.record(
                "consultation.prepared", consultation.reference().value(), Map.of("procedure", request.procedure()));
        return consultation.reference();
    }

    /** Rewrites a consultation that is not launched yet, but for its buyer and number. */
    @Requires(MANAGE_CONSULTATIONS)
    public void revise(Consultation.Reference reference, ConsultationRequest request) {
        Consultation consultation = consultations.toChange(reference);
        if (!reference.value().equals(request.buyerSiret() + "-" + request.number())) {
            throw new RuleViolation(ConsultationRule.NUMBER_KEPT, request.number());
        }
        consultation.revise(request, new Lawfulness(law, request).require(), clock.getZone());
        journal.record("consultation.revised", reference.value(), Map.of());
    }

    /** The notice was sent: bids may come. */
    @Requires(MANAGE_CONSULTATIONS)
    public void launch(Consultation.Reference reference) {
        Consultation consultation = consultations.toChange(reference);
        new Lawfulness(law, consultation.request(clock.getZone())).require(); // the law may have changed since
        consultation.launch(today());
        journal.record("consultation.launched", reference.value(), Map.of("on", consultation.launchedOn()));
    }

    /** Gives all candidates more time. */
    @Requires(MANAGE_CONSULTATIONS)
    public void postpone(Consultation.Reference reference, LocalDateTime dueAt, String reason) {
        String why = ConsultationField.REASON.require(reason, ConsultationRequest.REASON_MAXIMUM);
        Consultation consultation = consultations.toChange(reference);
        consultation.postpone(instant(dueAt), clock.instant(), clock.getZone());
        if (consultation.state() == ConsultationState.APPLYING) {
            consultation.foresee(
                    Lawfulness.calendar(law, consultation.request(clock.getZone()), null, null)
                            .bidsDueOn(),
                    clock.getZone());
        }
        journal.record("consultation.postponed", reference.value(), Map.of("until", dueAt, "reason", why));
    }

    /** Writes down a question of a candidate; gives its number. */
    @Requires(MANAGE_CONSULTATIONS)
    public int ask(Consultation.Reference reference, LocalDate on, String text) {
        int number = consultations.toChange(reference).ask(on, text, today(), clock.getZone());
        journal.record("consultation.asked", reference.value(), Map.of("question", number));
        return number;
    }

    /**
     * Answers a question, for all candidates to read.
     *
     * @throws RuleViolation {@link ConsultationRule#ANSWER_TOO_LATE} when the deadline has to be put off first
     */
    @Requires(MANAGE_CONSULTATIONS)
    public void answer(Consultation.Reference reference, int question, LocalDate on, String text) {
        Consultation consultation = consultations.toChange(reference);
        LocalDate last = calendar(consultation).lastInformationOn();
        consultation.answer(question, on, text, last, today(), clock.getZone());
        journal.record("consultation.answered", reference.value(), Map.of("question", question));
    }

    /**
     * Writes a sealed bid in the register. A late one is written too, and refused: {@link Receipt#late}. One that was
     * forgotten is written after those that came later, with the reason.
     */
    @Requires(MANAGE_CONSULTATIONS)
    public Receipt receive(Consultation.Reference reference, Arrival arrival) {
        Consultation consultation = consultations.toChange(reference);
        consultation.lot(arrival.lot()).require(LotState.PENDING);
        consultation.requireState(ConsultationState.LAUNCHED, ConsultationState.OPENED);
        Instant at = instant(arrival.receivedAt());
        Moments.requirePast(
                at,
                consultation.bidsFrom().atStartOfDay(clock.getZone()).toInstant(),
                clock.instant(),
                clock.getZone());
        List<Bid> before = consultations.bids(reference);
        Bid bid = new Bid(consultation, before.size() + 1, arrival, at, caller.name(), clock.instant());
        bid.requireOrder(before, clock.getZone());
        requireSealed(consultation, bid);
        requireInvited(consultation, bid, before);
        before.stream().filter(bid::replaces).forEach(other -> other.giveWayTo(bid));
        if (before.stream().anyMatch(other -> other.replaces(bid))) {
            bid.replaced();
        }
        consultations.entityManager().flush(); // the bid replaced leaves its place first
        consultations.add(bid);
        journal.record("bid.received", bid.reference().value(), received(bid));
        return new Receipt(bid.reference(), bid.number(), bid.state());
    }

    /** After the opening, a bid that is not late was forgotten. */
    private void requireSealed(Consultation consultation, Bid bid) {
        Instant opened = consultation.openedAt();
        if (opened != null && bid.entryReason() == null && bid.state() != BidState.LATE) {
            throw new RuleViolation(ConsultationRule.OPENED_ALREADY, Moments.in(clock.getZone(), opened));
        }
    }

    /** Only those who were selected bid, and only those whose initial bid was kept send a final one. */
    private void requireInvited(Consultation consultation, Bid bid, List<Bid> before) {
        boolean selected = !consultation.inTwoPhases()
                || consultations.candidacies(consultation.reference()).stream()
                        .anyMatch(one -> one.lot() == bid.lot()
                                && one.state() == CandidacyState.SELECTED
                                && one.isFrom(bid.bidder()));
        boolean kept = consultation.finalCalledOn() == null
                || before.stream()
                        .anyMatch(one -> one.lot() == bid.lot()
                                && one.counts()
                                && one.state() != BidState.EXCLUDED
                                && one.isFrom(bid.bidder()));
        if (!selected || !kept) {
            throw new RuleViolation(ConsultationRule.NOT_INVITED, bid.bidder().label(), bid.lot());
        }
    }

    private static Map<String, Object> received(Bid bid) {
        Map<String, Object> said = new TreeMap<>(Map.of("lot", bid.lot(), "state", bid.state()));
        if (bid.entryReason() != null) {
            said.put("reason", bid.entryReason());
        }
        return said;
    }

    /** Opens the bids, in the name of whoever calls. */
    @Requires(MANAGE_CONSULTATIONS)
    public void open(Consultation.Reference reference, LocalDateTime at) {
        consultations.toChange(reference).open(instant(at), caller.name(), clock.instant(), clock.getZone());
        journal.record("consultation.opened", reference.value(), Map.of("at", at));
    }

    /**
     * The negotiation is over: those whose bid was kept are asked for a final one (CCP R2161-20).
     *
     * @param dueAt the last moment for final bids, the same for all, in the office's time
     */
    @Requires(MANAGE_CONSULTATIONS)
    public void callFinalBids(Consultation.Reference reference, LocalDate on, LocalDateTime dueAt) {
        Consultation consultation = consultations.toChange(reference);
        LocalDate opened = consultation.openedAt() == null
                ? consultation.dueOn(clock.getZone())
                : LocalDate.ofInstant(consultation.openedAt(), clock.getZone());
        Instant called = Moments.latest(on.atStartOfDay(clock.getZone()).toInstant(), consultation.bidsDueAt());
        consultation.callFinalBids(on, instant(dueAt), called, clock.getZone());
        Moments.requireBetween(on, opened, today());
        journal.record("consultation.final-called", reference.value(), Map.of("on", on, "dueAt", dueAt));
    }

    /**
     * One page of the consultations that meet the filter. Sorts by {@code number}, {@code object}, {@code launched}, {@code
     * due}, {@code estimate}; otherwise the last launched come first.
     */
    @Requires(READ_CONSULTATIONS)
    public Page<ConsultationRow> consultations(ConsultationFilter filter, Paging paging) {
        return search(filter).page(paging);
    }

    /** Hands over every consultation that meets the filter, one by one: what an export writes. */
    @Requires(READ_CONSULTATIONS)
    public void eachConsultation(
            ConsultationFilter filter, @Nullable String sort, boolean descending, Consumer<ConsultationRow> reader) {
        try (Stream<ConsultationRow> rows = search(filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** How many consultations have their deadline within a week. */
    @Requires(READ_CONSULTATIONS)
    public long dueSoon() {
        return search(ConsultationFilter.ALL).dueBy(today().plusDays(DAYS_OF_WARNING));
    }

    /** @throws RuleViolation {@link ConsultationRule#CONSULTATION_UNKNOWN} */
    @Requires(READ_CONSULTATIONS)
    public ConsultationSheet consultation(Consultation.Reference reference) {
        Consultation consultation = consultations.known(reference);
        List<Bid> bids = consultations.bids(reference);
        return new ConsultationSheet(
                reference.value(),
                consultation.request(clock.getZone()),
                consultation.advised(),
                consultation.state(),
                search(ConsultationFilter.ALL).stagesOf(reference),
                consultation.inTwoPhases() ? consultation.applicationsDueAt() : null,
                consultation.bidsDueAt(),
                consultation.invitedOn(),
                consultation.finalCalledOn(),
                consultation.openedAt(),
                consultation.openedBy(),
                consultation.state() == ConsultationState.OPENED
                        ? (int) bids.stream()
                                .filter(bid -> bid.state().counts())
                                .count()
                        : null,
                calendar(consultation),
                consultation.lots().stream().map(lot -> sheet(lot, bids)).toList(),
                consultation.questions());
    }

    /** The consultation that led to a contract; nothing when the contract came from elsewhere. */
    @Requires(READ_CONSULTATIONS)
    public Optional<String> behind(Contract.Reference contract) {
        return consultations.behind(contract).map(found -> found.reference().value());
    }

    private static ConsultationSheet.Lot sheet(ConsultationLot lot, List<Bid> bids) {
        Optional<Bid> winner = bids.stream()
                .filter(bid -> bid.reference().equals(lot.winner()))
                .findFirst();
        Contract.Reference contract = lot.contract();
        return new ConsultationSheet.Lot(
                lot.number(),
                lot.object(),
                lot.estimate(),
                lot.routes(),
                lot.state(),
                winner.map(Bid::bidder).orElse(null),
                winner.map(Bid::price).orElse(null),
                lot.decidedBy(),
                lot.decidedOn(),
                lot.reason(),
                lot.announcedOn(),
                lot.signableFrom(),
                lot.notifiedOn(),
                contract == null ? null : contract.value());
    }

    private ProcurementCalendar calendar(Consultation consultation) {
        ConsultationRequest request = consultation.request(clock.getZone());
        return Lawfulness.calendar(
                law, request, consultation.invitedOn(), request.bidsDueAt().toLocalDate());
    }

    private ConsultationSearch search(ConsultationFilter filter) {
        return new ConsultationSearch(consultations.entityManager(), filter, clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant instant(LocalDateTime at) {
        return at.atZone(clock.getZone()).toInstant();
    }
}
