package org.rebond.terms;

import static org.rebond.platform.Permission.ENTER_INVOICES;
import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.law.CcagVersion;
import org.rebond.law.DelayPenalty;
import org.rebond.law.Law;
import org.rebond.law.PenaltyTerms;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What the procurement desk and the finance officer do about a delay: told, heard, decided by another, taken off invoices. */
@ApplicationScoped
@Transactional
public class DelayPenalties {

    private final TermsOnFile onFile;
    private final Procurement procurement;
    private final Ordering ordering;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DelayPenalties(
            TermsOnFile onFile,
            Procurement procurement,
            Ordering ordering,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.onFile = onFile;
        this.procurement = procurement;
        this.ordering = ordering;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Tells the holder what a delay would cost. The cap of an order holds for all its delays together.
     *
     * @throws RuleViolation {@link TermsRule#NOT_LATE}, {@link TermsRule#PENALTY_TWICE}
     */
    @Requires(ENTER_INVOICES)
    public Penalty.Reference propose(PenaltyRequest request) {
        OrderSheet order = ordering.order(request.order());
        Contract.Reference contract = new Contract.Reference(order.contract());
        Party holder = holder(contract, request.holder());
        LocalDate today = today();
        if (request.sentOn().isBefore(order.issuedOn()) || request.sentOn().isAfter(today)) {
            throw new RuleViolation(TermsRule.DATE_IMPOSSIBLE, request.sentOn(), order.issuedOn(), today);
        }
        onFile.lock(contract);
        Optional<Penalty> missed = onFile.ofWhatDidNotCome(request.order());
        PaymentTerms terms = agreement(contract).terms();
        Lateness late = Lateness.of(
                order,
                prices(terms.ccag()),
                request.delivery(),
                request.sentOn(),
                missed.map(Penalty::sentOn).orElse(null));
        requireFirst(request, missed.isPresent());
        PenaltyTerms clause = clause(terms);
        List<Penalty> standing = onFile.standing(contract);
        DelayPenalty computed = new DelayPenalty(late.parts(), order.total(), total(standing), clause);
        Penalty penalty = new Penalty(
                contract,
                onFile.penalties(contract).size() + 1,
                holder,
                request,
                late,
                capped(computed, standing, request),
                computed.steps(),
                terms.penalties().hearingDays(),
                caller.name());
        onFile.add(penalty);
        journal.record(
                "penalty.proposed",
                penalty.reference().value(),
                Map.of("amount", penalty.amount().amount(), "order", order.reference()));
        return penalty.reference();
    }

    private static Money capped(DelayPenalty computed, List<Penalty> standing, PenaltyRequest request) {
        Money already = total(standing.stream()
                .filter(other -> other.order().equals(request.order()))
                .toList());
        return computed.cap()
                .map(cap -> already.exceeds(cap) ? Money.ZERO : cap.minus(already))
                .filter(computed.raw()::exceeds)
                .orElseGet(computed::raw);
    }

    private void requireFirst(PenaltyRequest request, boolean missed) {
        Delivery.Reference delivery = request.delivery();
        if (delivery == null ? missed : onFile.of(delivery) > 0) {
            throw new RuleViolation(
                    TermsRule.PENALTY_TWICE, delivery == null ? request.order().value() : delivery.value());
        }
    }

    /** Writes down what the holder answered. */
    @Requires(ENTER_INVOICES)
    public void hear(Penalty.Reference reference, LocalDate on, String observations) {
        toChange(reference).hear(on, observations, today());
        journal.record("penalty.heard", reference.value(), Map.of("on", on));
    }

    /**
     * Decides that a penalty is due.
     *
     * @throws RuleViolation {@link TermsRule#HEARING_OPEN} while the holder may still answer, {@link TermsRule#SAME_PERSON}
     */
    @Requires(SETTLE)
    public void decide(Penalty.Reference reference, LocalDate on) {
        toChange(reference).decide(caller.name(), on, today());
        journal.record("penalty.decided", reference.value(), Map.of("on", on));
    }

    /**
     * Gives a penalty up.
     *
     * @param decision the reference of the decision with its reasons
     */
    @Requires(SETTLE)
    public void waive(Penalty.Reference reference, LocalDate on, String decision) {
        toChange(reference).waive(caller.name(), on, decision, today());
        journal.record("penalty.waived", reference.value(), Map.of("decision", decision.strip()));
    }

    @Requires(READ_INVOICES)
    public List<PenaltySheet> penalties(Contract.Reference contract) {
        return onFile.penalties(contract).stream().map(Penalty::sheet).toList();
    }

    /**
     * One page of the delays of a contract on which nobody proposed a penalty, the last ordered first. What came again on
     * the day it was sent back is counted in the list, and is no delay.
     */
    @Requires(READ_INVOICES)
    public Page<Delay> delays(Contract.Reference contract, Paging paging) {
        Page<DelaySearch.Found> found = DelaySearch.page(onFile.entityManager(), contract, today(), paging);
        Set<PurchaseOrder.Reference> references =
                found.items().stream().map(DelaySearch.Found::order).collect(Collectors.toSet());
        Map<String, OrderSheet> orders = ordering.sheets(contract, references).stream()
                .collect(Collectors.toMap(OrderSheet::reference, order -> order));
        Map<PurchaseOrder.Reference, LocalDate> missed =
                onFile.ofWhatDidNotCome(references).stream().collect(Collectors.toMap(Penalty::order, Penalty::sentOn));
        Function<OrderLine, Money> prices = onFile.agreement(contract)
                .map(agreement -> prices(agreement.terms().ccag()))
                .orElse(OrderLine::basePrice);
        List<Delay> delays = found.items().stream()
                .flatMap(late -> Lateness.delay(
                        Objects.requireNonNull(orders.get(late.order().value()), "loaded above"),
                        prices,
                        late.delivery(),
                        today(),
                        missed.get(late.order()))
                        .stream())
                .toList();
        return new Page<>(delays, found.number(), found.size(), found.total(), true);
    }

    /** What is still to be taken off the invoices of a holder. */
    @Requires(READ_INVOICES)
    public PenaltyTally owed(Contract.Reference contract, Party holder) {
        return tally(contract, ofHolder(contract, holder));
    }

    /**
     * Takes penalties off a payment, the oldest first; what is left waits for the next.
     *
     * @param room what the payment still holds
     */
    @Requires(SETTLE)
    public Money take(Contract.Reference contract, Party holder, Money room) {
        List<Penalty> theirs = ofHolder(contract, holder);
        if (tally(contract, theirs).left().equals(Money.ZERO)) {
            return Money.ZERO;
        }
        Money taken = Money.ZERO;
        for (Penalty penalty : theirs) {
            taken = taken.plus(penalty.take(room.minus(taken)));
        }
        return taken;
    }

    /** How many wait for an answer of the holder, and how many for a decision. */
    @Requires(READ_INVOICES)
    public Waiting waiting() {
        return new Waiting(onFile.toAnswer(today()), onFile.toDecide(today()));
    }

    /** Penalties that wait. */
    public record Waiting(List<String> forAnswer, List<String> forDecision) {}

    private PenaltyTally tally(Contract.Reference contract, List<Penalty> theirs) {
        PenaltyTerms clause = clause(agreement(contract).terms());
        return PenaltyTally.of(clause.exemption(), onFile.decided(contract), theirs);
    }

    private List<Penalty> ofHolder(Contract.Reference contract, Party holder) {
        return onFile.decided(contract).stream()
                .filter(penalty -> penalty.sheet().holder().identifier().equals(holder.identifier()))
                .toList();
    }

    /** The terms of 2009 follow the revision of prices, those of 2021 keep to the base prices (article 14.1). */
    static Function<OrderLine, Money> prices(CcagVersion ccag) {
        return switch (ccag) {
            case FCS2009 -> OrderLine::unitPrice;
            case FCS2021 -> OrderLine::basePrice;
        };
    }

    private PenaltyTerms clause(PaymentTerms terms) {
        return terms.penalties().sourced(law.penaltyTerms(terms.ccag(), terms.launchedOn()), terms.launchedOn());
    }

    private static Money total(List<Penalty> penalties) {
        return penalties.stream().map(Penalty::amount).reduce(Money.ZERO, Money::plus);
    }

    private Agreement agreement(Contract.Reference contract) {
        return onFile.agreement(contract)
                .orElseThrow(() -> new RuleViolation(TermsRule.TERMS_MISSING, contract.value()));
    }

    private Party holder(Contract.Reference contract, String identifier) {
        return procurement.contract(contract).currentHolders().stream()
                .filter(party -> party.identifier().equals(identifier.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(TermsRule.HOLDER_UNKNOWN, identifier, contract.value()));
    }

    /** The contract is locked first: all that changes its penalties waits there. */
    private Penalty toChange(Penalty.Reference reference) {
        Penalty penalty = onFile.penalty(reference)
                .orElseThrow(() -> new RuleViolation(TermsRule.PENALTY_UNKNOWN, reference.value()));
        onFile.lock(penalty.contract());
        onFile.entityManager().refresh(penalty);
        return penalty;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
