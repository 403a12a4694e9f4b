package org.rebond.consultation;

import static org.rebond.platform.Permission.AWARD_CONTRACTS;
import static org.rebond.platform.Permission.MANAGE_CONSULTATIONS;
import static org.rebond.platform.Permission.READ_BIDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rebond.consultation.LotAnalysis.BidSheet;
import org.rebond.law.Law;
import org.rebond.law.PurchaseProcedure;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** From the opened bids to the contract: one person analyses, another decides. */
@ApplicationScoped
@Transactional
public class Awarding {

    private final Consultations consultations;
    private final Procurement procurement;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Awarding(
            Consultations consultations,
            Procurement procurement,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.consultations = consultations;
        this.procurement = procurement;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every bid of every lot, in the order of arrival. */
    @Requires(READ_BIDS)
    public List<BidSheet> register(Consultation.Reference reference) {
        Consultation consultation = consultations.known(reference);
        List<Bid> bids = consultations.bids(reference);
        return consultation.lots().stream()
                .flatMap(lot -> new Analysis(consultation, lot, bids).sheet().bids().stream())
                .sorted(Comparator.comparing(BidSheet::number))
                .toList();
    }

    /** The bids of a lot and what the analysis made of them. */
    @Requires(READ_BIDS)
    public LotAnalysis analysis(Consultation.Reference reference, int lot) {
        return analysisOf(consultations.known(reference), lot).sheet();
    }

    /** @throws RuleViolation {@link ConsultationRule#BID_UNKNOWN} */
    @Requires(READ_BIDS)
    public BidSheet bid(Bid.Reference reference) {
        Bid bid = known(reference);
        return analysisOf(consultations.known(bid.consultation()), bid.lot()).sheet(bid);
    }

    /** The price that the bid says, in euros before tax. */
    @Requires(MANAGE_CONSULTATIONS)
    public void price(Bid.Reference reference, Money price) {
        analyse(reference, "bid.priced", Map.of("price", price.amount()), bid -> bid.price(price));
    }

    @Requires(MANAGE_CONSULTATIONS)
    public void admit(Bid.Reference reference) {
        analyse(reference, "bid.admitted", Map.of(), Bid::admit);
    }

    /** Asks a bidder to put a bid in order. */
    @Requires(MANAGE_CONSULTATIONS)
    public void regularise(Bid.Reference reference, LocalDate until, String what) {
        LocalDate first = consultations.known(known(reference).consultation()).dueOn(clock.getZone());
        analyse(reference, "bid.to-regularise", Map.of("until", until), bid -> bid.regularise(until, what, first));
    }

    @Requires(MANAGE_CONSULTATIONS)
    public void exclude(Bid.Reference reference, Exclusion ground, String reason) {
        analyse(reference, "bid.excluded", Map.of("ground", ground), bid -> bid.exclude(ground, reason));
    }

    /**
     * Notes a bid; noting again corrects, until the analysis is proposed.
     *
     * @param notes by the position of the criterion, from 0
     */
    @Requires(MANAGE_CONSULTATIONS)
    public void note(Bid.Reference reference, Map<Integer, Note> notes) {
        AwardCriteria criteria = consultations
                .known(known(reference).consultation())
                .criteria(); // they no longer change once the bids are opened
        analyse(
                reference,
                "bid.noted",
                Map.of("criteria", notes.size()),
                bid -> notes.forEach((position, note) -> bid.note(position, criteria.noted(position), note)));
    }

    /** Asks a bidder to explain a price that seems abnormally low. */
    @Requires(MANAGE_CONSULTATIONS)
    public void askExplanation(Bid.Reference reference) {
        analyse(reference, "bid.explanation-asked", Map.of(), Bid::askExplanation);
    }

    /** Accepts what a bidder explained, or excludes the bid. */
    @Requires(MANAGE_CONSULTATIONS)
    public void judgeExplanation(Bid.Reference reference, boolean accepted, String explanation, String reason) {
        analyse(
                reference,
                "bid.explanation-judged",
                Map.of("accepted", accepted),
                bid -> bid.judgeExplanation(accepted, explanation, reason));
    }

    /** Ends the analysis of a lot: somebody else decides. */
    @Requires(MANAGE_CONSULTATIONS)
    public void propose(Consultation.Reference reference, int lot, LocalDate on) {
        Consultation consultation = consultations.toChange(reference);
        consultation.requireState(ConsultationState.OPENED);
        consultation.requireNegotiated();
        analysisOf(consultation, lot).requireDone();
        Moments.requireBetween(on, consultation.dueOn(clock.getZone()), today());
        consultation.lot(lot).propose(on);
        consultation.analysedBy(caller.name());
        journal.record("lot.proposed", reference.value(), Map.of("lot", lot));
    }

    /** Wants the analysis of a lot done again. */
    @Requires(AWARD_CONTRACTS)
    public void sendBack(Consultation.Reference reference, int lot, String reason) {
        String why = reason(reason);
        Consultation consultation = consultations.toChange(reference);
        consultation.requireOther(caller.name());
        consultation.lot(lot).sendBack(why);
        journal.record("lot.sent-back", reference.value(), Map.of("lot", lot, "reason", why));
    }

    /**
     * Awards a lot to a bid.
     *
     * @param reason what the rejected bidders will read
     * @throws RuleViolation {@link ConsultationRule#SAME_PERSON} for whoever took part in the analysis, {@link
     *     ConsultationRule#NOT_FIRST} when another bid has more points
     */
    @Requires(AWARD_CONTRACTS)
    public void award(Bid.Reference reference, LocalDate on, String reason) {
        String why = reason(reason);
        Consultation consultation = consultations.toChange(known(reference).consultation());
        Bid bid = consultations.toChange(reference);
        consultation.requireOther(caller.name());
        ConsultationLot lot = consultation.lot(bid.lot());
        lot.require(LotState.PROPOSED);
        analysisOf(consultation, bid.lot()).requireFirst(bid);
        lot.award(reference, caller.name(), on, why, today());
        journal.record("lot.awarded", consultation.reference().value(), Map.of("lot", bid.lot(), "bid", bid.number()));
    }

    /**
     * Ends a lot without a contract.
     *
     * @param end {@link LotState#UNSUCCESSFUL} or {@link LotState#ABANDONED}
     */
    @Requires(AWARD_CONTRACTS)
    public void drop(Consultation.Reference reference, int lot, LotState end, LocalDate on, String reason) {
        String why = reason(reason);
        Consultation consultation = consultations.toChange(reference);
        consultation.requireOther(caller.name());
        if (consultation.state() == ConsultationState.PREPARED) {
            consultation.requireState(ConsultationState.LAUNCHED);
        }
        if (end == LotState.UNSUCCESSFUL) {
            requireNothingToKeep(consultation, lot);
        } else if (!end.withoutContract()) {
            throw new RuleViolation(ConsultationRule.END_INVALID, new Named(end));
        }
        Moments.requireBetween(on, consultation.launchedOn(), today());
        consultation.lot(lot).drop(end, caller.name(), on, why);
        journal.record("lot.dropped", reference.value(), Map.of("lot", lot, "end", end, "reason", why));
    }

    /** Once all bids were examined, or all applications of a procedure in two phases. */
    private void requireNothingToKeep(Consultation consultation, int lot) {
        if (consultation.state() == ConsultationState.APPLYING) {
            consultation.requireApplicationsIn(clock.instant(), clock.getZone());
            new Candidates(consultation, consultations.candidacies(consultation.reference())).requireNone(lot);
        } else {
            consultation.requireState(ConsultationState.OPENED);
            analysisOf(consultation, lot).requireNoneLeft();
        }
    }

    /** The letters to the rejected bidders went out: the standstill runs where one is owed. */
    @Requires(MANAGE_CONSULTATIONS)
    public void announce(Consultation.Reference reference, int lot, LocalDate on) {
        Consultation consultation = consultations.toChange(reference);
        consultation.lot(lot).announce(on, standstill(consultation, lot, on), today());
        journal.record("lot.announced", reference.value(), Map.of("lot", lot, "on", on));
    }

    /**
     * The holder received the contract: it is put on file, or found there when it came from elsewhere.
     *
     * @throws RuleViolation {@link ConsultationRule#STANDSTILL} when it was signed too early
     */
    @Requires(MANAGE_CONSULTATIONS)
    public Contract.Reference conclude(Consultation.Reference reference, int lot, ContractDraft draft) {
        Consultation consultation = consultations.toChange(reference);
        ConsultationLot concluded = consultation.lot(lot);
        concluded.require(LotState.ANNOUNCED);
        Award award = new Award(
                consultation.request(clock.getZone()),
                concluded,
                winner(concluded),
                analysisOf(consultation, lot).competing());
        Contract.Reference contract = Contract.Reference.of(award.buyer(), draft.number());
        concluded.notified(draft.signedOn(), draft.notifiedOn(), contract, today());
        procurement
                .onFile(contract)
                .ifPresentOrElse(award::requireSame, () -> procurement.register(award.contract(draft)));
        consultations.entityManager().flush();
        journal.record("lot.notified", reference.value(), Map.of("lot", lot, "contract", contract.value()));
        return contract;
    }

    /**
     * What a bidder is told: that the bid was not chosen, or that the lot ended without a contract.
     *
     * @throws RuleViolation {@link ConsultationRule#NO_LETTER} before the decision went out, and for the winner
     */
    @Requires(READ_BIDS)
    public Letter letter(Bid.Reference reference) {
        Bid bid = known(reference);
        Consultation consultation = consultations.known(bid.consultation());
        return Letters.to(
                bid,
                consultation,
                consultation.lot(bid.lot()),
                consultations.bids(bid.consultation()),
                clock.getZone());
    }

    private void analyse(Bid.Reference reference, String action, Map<String, ?> details, Consumer<Bid> change) {
        Consultation consultation = consultations.toChange(known(reference).consultation());
        Bid bid = consultations.toChange(reference);
        consultation.requireState(ConsultationState.OPENED);
        consultation.lot(bid.lot()).require(LotState.PENDING);
        change.accept(bid);
        consultation.analysedBy(caller.name());
        journal.record(action, reference.value(), details);
    }

    /** None is owed after an adapted procedure, nor to a bidder who was alone (CCP R2182-2). */
    private int standstill(Consultation consultation, int lot, LocalDate on) {
        ConsultationRequest request = consultation.request(clock.getZone());
        boolean owed = Lawfulness.regime(request.procedure()) == PurchaseProcedure.FORMAL
                && analysisOf(consultation, lot).competing() > 1;
        return owed ? law.standstill(law.rejectionChannel(on), on).value() : 0;
    }

    private Analysis analysisOf(Consultation consultation, int lot) {
        return new Analysis(consultation, consultation.lot(lot), consultations.bids(consultation.reference()));
    }

    private Bid winner(ConsultationLot lot) {
        Bid.Reference winner = lot.winner();
        if (winner == null) {
            throw new IllegalStateException("An awarded lot without a winner");
        }
        return known(winner);
    }

    private Bid known(Bid.Reference reference) {
        return consultations
                .bid(reference)
                .orElseThrow(() -> new RuleViolation(ConsultationRule.BID_UNKNOWN, reference.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String reason(String text) {
        return ConsultationField.REASON.require(text, ConsultationRequest.REASON_MAXIMUM);
    }
}
