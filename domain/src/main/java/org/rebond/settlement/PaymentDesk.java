package org.rebond.settlement;

import static org.rebond.platform.Permission.ENTER_INVOICES;
import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.PaymentClaim;
import org.rebond.law.Buyer;
import org.rebond.law.Law;
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
import org.rebond.shared.Step;
import org.rebond.terms.AgreedTerms;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsRule;

/** What contracts pay beside their invoices, and everything that was settled until it is paid. */
@ApplicationScoped
@Transactional
public class PaymentDesk {

    private static final List<PaymentState> NOT_WITHDRAWN =
            List.of(PaymentState.PROPOSED, PaymentState.SETTLED, PaymentState.PAID);

    private final Invoices invoices;
    private final SidePayments payments;
    private final Settlement settlement;
    private final LateInterests interests;
    private final DirectPayments direct;
    private final Advances advances;
    private final AdvanceRepayments repayments;
    private final Terms terms;
    private final Procurement procurement;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PaymentDesk(
            Invoices invoices,
            SidePayments payments,
            Settlement settlement,
            LateInterests interests,
            DirectPayments direct,
            Advances advances,
            AdvanceRepayments repayments,
            Terms terms,
            Procurement procurement,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.settlement = settlement;
        this.interests = interests;
        this.direct = direct;
        this.advances = advances;
        this.repayments = repayments;
        this.terms = terms;
        this.procurement = procurement;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks for the advance of a contract.
     *
     * @param holder identifier of the party of the contract that receives it
     * @param on the day from which the delay to pay it runs
     */
    @Requires(ENTER_INVOICES)
    public SidePayment.Reference askAdvance(Contract.Reference contract, String holder, LocalDate on) {
        Party party = holder(contract, holder);
        invoices.lock(contract);
        advances.requireRunning(contract, today());
        PaymentTerms agreed = agreed(contract).terms();
        return askAdvance(contract, party, advances.ofContract(contract, party, agreed), agreed, on);
    }

    /**
     * Asks for the advance of an order, where the contract has none of its own: a framework agreement without a minimum, or
     * with one that is too low (CCP, R2191-16).
     *
     * @param inclTax the order with its tax, less what is subcontracted: advance and repayment bear on it
     * @param holder as {@link #askAdvance}
     * @param on as {@link #askAdvance}
     */
    @Requires(ENTER_INVOICES)
    public SidePayment.Reference askOrderAdvance(
            Contract.Reference contract, PurchaseOrder.Reference order, Money inclTax, String holder, LocalDate on) {
        Party party = holder(contract, holder);
        invoices.lock(contract);
        advances.requireRunning(contract, today());
        AgreedTerms agreed = agreed(contract);
        return askAdvance(contract, party, advances.ofOrder(order, inclTax, party, agreed), agreed.terms(), on);
    }

    private SidePayment.Reference askAdvance(
            Contract.Reference contract, Party party, AdvanceGrant granted, PaymentTerms agreed, LocalDate on) {
        requireOnOrBefore(granted.earliest(), on);
        int rank = Math.toIntExact(payments.count(contract, PaymentKind.ADVANCE)) + 1;
        LocalDate dueOn =
                on.plusDays(agreed.daysToPay(law.paymentDelay(Buyer.LOCAL, on).value()));
        SidePayment advance = SidePayment.advance(contract, rank, party, granted, caller.name(), on, dueOn);
        repayments.requireBeforeRepayment(advance, agreed);
        return asked(advance);
    }

    /** The advances of members of a joint consortium and of orders; nothing while nobody wrote down how the contract is paid. */
    @Requires(READ_INVOICES)
    public AdvanceRights advances(Contract.Reference contract) {
        return terms.terms(contract)
                .map(agreed -> advances.rights(contract, agreed.terms(), today()))
                .orElse(AdvanceRights.NONE);
    }

    /**
     * Asks to give back what was withheld of a holder's payments: the guarantee is over, or another one replaces it.
     *
     * @throws RuleViolation {@link SettlementRule#RETENTION_HELD} while the guarantee runs
     */
    @Requires(ENTER_INVOICES)
    public SidePayment.Reference askRelease(Contract.Reference contract, String holder, LocalDate on) {
        Party party = holder(contract, holder);
        invoices.lock(contract);
        AgreedTerms agreed = agreed(contract);
        requireOnOrBefore(agreed.terms().launchedOn(), on);
        LocalDate dueOn = releasable(agreed, on);
        Money retained = new Money(payments.retained(contract, party.identifier()));
        Money released =
                new Money(payments.sum(contract, party.identifier(), PaymentKind.RETENTION_RELEASE, NOT_WITHDRAWN));
        Money left = retained.minus(released);
        if (!left.exceeds(Money.ZERO)) {
            throw new RuleViolation(SettlementRule.NOTHING_RETAINED, contract.value(), party.label());
        }
        int rank = Math.toIntExact(payments.count(contract, PaymentKind.RETENTION_RELEASE)) + 1;
        var source = law.retentionRelease(agreed.terms().launchedOn());
        List<Step> steps = List.of(new Step(
                "settlement.release",
                "{0} − {1}",
                List.of(retained, released),
                left,
                source.source(),
                source.toVerify()));
        return asked(SidePayment.release(contract, rank, party, left, steps, caller.name(), on, dueOn));
    }

    /** The last day to give it back. */
    private LocalDate releasable(AgreedTerms agreed, LocalDate on) {
        if (agreed.terms().retention().substitute() != null) {
            return on.plusDays(
                    agreed.terms().daysToPay(law.paymentDelay(Buyer.LOCAL, on).value()));
        }
        LocalDate over = agreed.guaranteeTo();
        LocalDate releaseBy = agreed.releaseBy();
        if (over == null || releaseBy == null || !on.isAfter(over)) {
            throw new RuleViolation(SettlementRule.RETENTION_HELD, agreed.contract(), RuleViolation.known(over));
        }
        return releaseBy;
    }

    private SidePayment.Reference asked(SidePayment payment) {
        payments.add(payment);
        journal.record(
                "payment.asked",
                payment.reference().value(),
                Map.of("amount", payment.amount().amount()));
        return payment.reference();
    }

    /**
     * Settles an advance, a release or late interest.
     *
     * @throws RuleViolation {@link SettlementRule#SAME_REQUESTER} for whoever asked for it, {@link
     *     SettlementRule#ADVANCE_CHANGED} for an advance that is no longer owed as it was asked for, {@link
     *     SettlementRule#ADVANCE_TOO_LATE} when its repayment would have started by now
     */
    @Requires(SETTLE)
    public void settle(SidePayment.Reference reference, LocalDate on) {
        SidePayment payment = toChange(reference);
        payment.settle(caller.name(), on, today());
        Optional<AgreedTerms> agreed = terms.applied(payment.contract());
        if (payment.isAdvance()) {
            advances.requireRunning(payment.contract(), today());
            advances.requireStillOwed(payment, agreed.orElseThrow());
            repayments.requireBeforeRepayment(payment, agreed.orElseThrow().terms());
        }
        journal.record("payment.settled", reference.value(), Map.of("on", on));
    }

    /** Takes back what was asked for and not settled yet, and an advance that was settled and is owed no more. */
    @Requires(ENTER_INVOICES)
    public void withdraw(SidePayment.Reference reference, String reason) {
        SidePayment payment = toChange(reference);
        payment.withdraw(reason, !dues().isLost(reference.value(), today()));
        invoices.entityManager().flush();
        journal.record("payment.withdrawn", reference.value(), Map.of("reason", reason.strip()));
    }

    /**
     * Proposes the interest of everything that was paid late before its rate was on file, and says of how much. Runs every
     * night; running it again changes nothing.
     */
    @Requires(SETTLE)
    public int proposeInterest() {
        int proposed = 0;
        for (Invoice late : payments.paidLateWithoutInterest()) {
            invoices.lock(late.contract());
            if (interests.propose(LatePayment.of(late))) {
                proposed++;
            }
        }
        for (String late : payments.directlyPaidLateWithoutInterest()) {
            PaymentDue direct = due(late);
            invoices.lock(new Contract.Reference(direct.contract()));
            if (interests.propose(LatePayment.of(direct, Objects.requireNonNull(direct.paidOn())))) {
                proposed++;
            }
        }
        for (String late : payments.besidesPaidLateWithoutInterest()) {
            PaymentDue besides = due(late);
            invoices.lock(new Contract.Reference(besides.contract()));
            if (interests.propose(LatePayment.besides(besides, Objects.requireNonNull(besides.paidOn())))) {
                proposed++;
            }
        }
        return proposed;
    }

    /** What a contract pays beside its invoices, the oldest first. */
    @Requires(READ_INVOICES)
    public List<SidePaymentSheet> payments(Contract.Reference contract) {
        return payments.payments(contract).stream().map(SidePayment::sheet).toList();
    }

    /** How far a holder has come: what was executed, repaid and withheld, tax included. */
    @Requires(READ_INVOICES)
    public HolderAccount account(Contract.Reference contract, String holder) {
        Party party = holder(contract, holder);
        String identifier = party.identifier();
        return new HolderAccount(
                party,
                new Money(payments.executed(contract, identifier)),
                paid(contract, identifier, PaymentKind.ADVANCE),
                new Money(payments.repaid(contract, identifier)),
                new Money(payments.retained(contract, identifier)),
                paid(contract, identifier, PaymentKind.RETENTION_RELEASE));
    }

    private Money paid(Contract.Reference contract, String holder, PaymentKind kind) {
        BigDecimal sum = payments.sum(contract, holder, kind, List.of(PaymentState.SETTLED, PaymentState.PAID));
        return new Money(sum);
    }

    /** The contracts on which a retention may be given back and nobody asked for it, the first due first. */
    @Requires(READ_INVOICES)
    public List<String> releasable() {
        return payments.releasable(today());
    }

    /** The contracts of the advances, releases or interests that wait to be settled, the first due first. */
    @Requires(READ_INVOICES)
    public List<String> toSettle(PaymentKind kind) {
        return payments.toSettle(kind);
    }

    /** One page of what was settled, the first due first. */
    @Requires(READ_INVOICES)
    public Page<PaymentDue> dues(DueFilter filter, Paging paging) {
        return dues().dues(filter, paging, today());
    }

    /** Which of those are not to be paid: paid already, or advances that are owed no more. */
    @Requires(READ_INVOICES)
    public List<String> notOwed(Collection<String> references) {
        return dues().notOwed(references, today());
    }

    /** @throws RuleViolation {@link SettlementRule#DUE_UNKNOWN} when nothing that was settled has that reference */
    @Requires(READ_INVOICES)
    public PaymentDue due(String reference) {
        return dues().due(reference).orElseThrow(() -> new RuleViolation(SettlementRule.DUE_UNKNOWN, reference));
    }

    /** Writes down that the public accountant paid, whatever it is. */
    @Requires(SETTLE)
    public void pay(String reference, LocalDate on) {
        PaymentDue due = due(reference);
        switch (due.kind()) {
            case INVOICE -> settlement.pay(new Invoice.Reference(reference), on);
            case DIRECT_PAYMENT -> {
                invoices.lock(new Contract.Reference(due.contract()));
                direct.pay(new PaymentClaim.Reference(reference), on);
                interests.propose(LatePayment.of(due, on));
            }
            case ADVANCE, RETENTION_RELEASE, LATE_INTEREST -> {
                SidePayment payment = toChange(new SidePayment.Reference(reference));
                if (dues().isLost(reference, today())) {
                    throw new RuleViolation(SettlementRule.ADVANCE_NOT_OWED, reference);
                }
                payment.pay(on, today());
                journal.record("payment.paid", reference, Map.of("on", on));
                if (due.kind() != PaymentKind.LATE_INTEREST && due.dueOn() != null) {
                    interests.propose(LatePayment.besides(due, on));
                }
            }
        }
    }

    /**
     * How far a contract had come by a day: before tax, its invoices less their credit notes, and its direct payments, as
     * they were settled.
     */
    @Requires(READ_INVOICES)
    public Money executed(Contract.Reference contract, LocalDate by) {
        return dues().executed(contract.value(), by);
    }

    private DueQuery dues() {
        return new DueQuery(invoices.entityManager());
    }

    private AgreedTerms agreed(Contract.Reference contract) {
        return terms.terms(contract).orElseThrow(() -> new RuleViolation(TermsRule.TERMS_MISSING, contract.value()));
    }

    private Party holder(Contract.Reference contract, String identifier) {
        return procurement.contract(contract).currentHolders().stream()
                .filter(party -> party.identifier().equals(identifier.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(TermsRule.HOLDER_UNKNOWN, identifier, contract.value()));
    }

    private void requireOnOrBefore(LocalDate earliest, LocalDate on) {
        if (on.isBefore(earliest) || on.isAfter(today())) {
            throw new RuleViolation(SettlementRule.DATE_IMPOSSIBLE, on, earliest, today());
        }
    }

    /** The contract is locked first: all that it pays waits there. */
    private SidePayment toChange(SidePayment.Reference reference) {
        SidePayment payment = payments.payment(reference)
                .orElseThrow(() -> new RuleViolation(SettlementRule.PAYMENT_UNKNOWN, reference.value()));
        invoices.lock(payment.contract());
        invoices.entityManager().refresh(payment);
        return payment;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
