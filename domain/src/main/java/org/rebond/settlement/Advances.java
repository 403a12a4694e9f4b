package org.rebond.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rebond.execution.Execution;
import org.rebond.law.Advance;
import org.rebond.law.AdvanceTerms;
import org.rebond.law.Law;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.SidePayments.LongOrder;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.terms.AgreedTerms;
import org.rebond.terms.PaymentTerms;

/**
 * Who may ask for which advance. A contract grants one, to one of its holders: a single one, or one of a solidary consortium,
 * whose members answer for the whole. The members of a joint consortium each have their share of it. Where a framework
 * agreement has no minimum that would earn it an advance, each order has its own (CCP, R2191-16).
 */
@ApplicationScoped
class Advances {

    private final SidePayments payments;
    private final Procurement procurement;
    private final Ordering ordering;
    private final Execution execution;
    private final Law law;

    @Inject
    Advances(SidePayments payments, Procurement procurement, Ordering ordering, Execution execution, Law law) {
        this.payments = payments;
        this.procurement = procurement;
        this.ordering = ordering;
        this.execution = execution;
        this.law = law;
    }

    /** The advance of a contract; in a joint consortium, the share of a member. */
    AdvanceGrant ofContract(Contract.Reference contract, Party holder, PaymentTerms agreed) {
        List<SidePayment> asked = payments.advances(contract);
        if (asked.stream().anyMatch(earlier -> earlier.order() != null)) {
            throw new RuleViolation(SettlementRule.ORDERS_ADVANCED, contract.value());
        }
        return ofContract(contract, holder, agreed, asked);
    }

    private AdvanceGrant ofContract(
            Contract.Reference contract, Party holder, PaymentTerms agreed, List<SidePayment> asked) {
        Money amount = agreed.advance().amount();
        if (agreed.advance().refused() || amount.equals(Money.ZERO)) {
            throw new RuleViolation(SettlementRule.NO_ADVANCE, contract.value());
        }
        Advance advance = new Advance(agreed.exclTax(), agreed.inclTax(), agreed.months(), said(agreed));
        LocalDate notifiedOn = procurement.contract(contract).notifiedOn();
        AdvanceGrant whole = AdvanceGrant.ofContract(
                notifiedOn == null ? agreed.launchedOn() : notifiedOn,
                amount,
                advance.steps(agreed.advance().rate()));
        return granted(contract, holder, whole, asked);
    }

    /**
     * The advance of an order, or the share of a member of a joint consortium in it.
     *
     * @param inclTax the order with its tax, less what is subcontracted
     */
    AdvanceGrant ofOrder(PurchaseOrder.Reference reference, Money inclTax, Party holder, AgreedTerms agreed) {
        return ofOrder(
                reference, inclTax, holder, agreed, payments.advances(new Contract.Reference(agreed.contract())));
    }

    private AdvanceGrant ofOrder(
            PurchaseOrder.Reference reference,
            Money inclTax,
            Party holder,
            AgreedTerms agreed,
            List<SidePayment> asked) {
        Contract.Reference contract = new Contract.Reference(agreed.contract());
        PaymentTerms terms = agreed.terms();
        OrderSheet order = order(contract, reference);
        requireNoneOfContract(contract, terms, asked);
        AdvanceTerms said = said(terms);
        requireLongAndLarge(order, said);
        if (order.total().exceeds(inclTax) || inclTax.exceeds(order.total().plus(order.total()))) {
            throw new RuleViolation(
                    SettlementRule.ORDER_TAX_INVALID,
                    inclTax.amount(),
                    order.reference(),
                    order.total().amount());
        }
        Advance advance = new Advance(order.total(), inclTax, months(order.issuedOn(), order.deliverBy()), said);
        BigDecimal rate = terms.advance().rate().max(said.rate().value());
        AdvanceGrant whole =
                new AdvanceGrant(reference, inclTax, false, order.issuedOn(), advance.at(rate), advance.steps(rate));
        List<SidePayment> ofOrder = asked.stream()
                .filter(earlier -> reference.equals(earlier.order()))
                .toList();
        ofOrder.stream()
                .map(SidePayment::orderInclTax)
                .filter(other -> !inclTax.equals(other))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(
                            SettlementRule.ORDER_TAX_DIFFERS,
                            inclTax.amount(),
                            reference.value(),
                            Objects.requireNonNull(other).amount());
                });
        return granted(contract, holder, whole, ofOrder);
    }

    private OrderSheet order(Contract.Reference contract, PurchaseOrder.Reference reference) {
        OrderSheet order = ordering.order(reference);
        if (!order.contract().equals(contract.value())) {
            throw new RuleViolation(SettlementRule.ORDER_OF_ANOTHER_CONTRACT, reference.value(), contract.value());
        }
        if (order.state() == OrderState.CANCELLED) {
            throw new RuleViolation(SettlementRule.ORDER_CANCELLED, reference.value());
        }
        return order;
    }

    private static void requireNoneOfContract(
            Contract.Reference contract, PaymentTerms terms, List<SidePayment> asked) {
        if (terms.advance().refused()) {
            throw new RuleViolation(SettlementRule.NO_ADVANCE, contract.value());
        }
        if (terms.advance().amount().exceeds(Money.ZERO)
                || asked.stream().anyMatch(earlier -> earlier.order() == null)) {
            throw new RuleViolation(
                    SettlementRule.CONTRACT_ADVANCED,
                    contract.value(),
                    terms.advance().amount().amount());
        }
    }

    private static void requireLongAndLarge(OrderSheet order, AdvanceTerms said) {
        if (!order.total().exceeds(said.threshold().value())) {
            throw new RuleViolation(
                    SettlementRule.ORDER_TOO_SMALL,
                    order.reference(),
                    order.total().amount(),
                    said.threshold().value().amount());
        }
        if (months(order.issuedOn(), order.deliverBy()) <= said.months().value()) {
            throw new RuleViolation(
                    SettlementRule.ORDER_TOO_SHORT,
                    order.reference(),
                    order.issuedOn(),
                    order.deliverBy(),
                    said.months().value());
        }
    }

    /** Months from a day to another; one that has begun counts whole, so that two months and a day are more than two. */
    static int months(LocalDate from, LocalDate until) {
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(from, until));
        return from.plusMonths(whole).isBefore(until) ? whole + 1 : whole;
    }

    /**
     * What is left of an advance to the holder, all of it or its share.
     *
     * @param asked what is asked for already of the same advance
     */
    private AdvanceGrant granted(
            Contract.Reference contract, Party holder, AdvanceGrant whole, List<SidePayment> asked) {
        Optional<JointShares> joint = JointShares.of(execution, contract);
        boolean again = joint.isPresent() ? asked.stream().anyMatch(earlier -> earlier.isOf(holder)) : !asked.isEmpty();
        if (again) {
            throw asked(contract, whole, asked);
        }
        return joint.map(shares -> share(contract, holder, whole, shares, asked))
                .orElseGet(() -> whole.to(apart(contract), whole.amount(), whole.steps()));
    }

    private static RuleViolation asked(Contract.Reference contract, AdvanceGrant whole, List<SidePayment> asked) {
        return new RuleViolation(
                SettlementRule.ADVANCE_ASKED,
                whole.order() == null ? contract.value() : whole.order().value(),
                asked.getFirst().reference().value());
    }

    private static AdvanceGrant share(
            Contract.Reference contract,
            Party holder,
            AdvanceGrant whole,
            JointShares shares,
            List<SidePayment> asked) {
        Money share = shares.of(whole.amount(), holder.identifier());
        if (!share.exceeds(Money.ZERO)) {
            throw new RuleViolation(SettlementRule.NO_SHARE, holder.label(), contract.value());
        }
        List<Step> steps = new ArrayList<>(whole.steps());
        steps.add(shares.step(whole.amount(), holder.identifier()));
        Money taken = asked.stream().map(SidePayment::amount).reduce(Money.ZERO, Money::plus);
        Money left = whole.amount().minus(taken);
        if (share.exceeds(left)) { // the shares changed since the others asked
            if (!left.exceeds(Money.ZERO)) {
                throw asked(contract, whole, asked);
            }
            steps.add(
                    new Step("settlement.advanceLeft", "{0} − {1}", List.of(whole.amount(), taken), left, null, false));
            share = left;
        }
        return whole.to(true, share, steps);
    }

    /** Whether the holders of a contract are several and nobody said how they stand together: then each is apart. */
    private boolean apart(Contract.Reference contract) {
        return execution.consortium(contract).isEmpty()
                && procurement.contract(contract).currentHolders().size() > 1;
    }

    private AdvanceTerms said(PaymentTerms agreed) {
        return law.advance(agreed.holder(), agreed.launchedOn());
    }

    /**
     * Refuses to settle an advance that is no longer owed as it was asked for: the terms, the shares or the order changed.
     *
     * @param agreed the terms as they are applied
     */
    void requireStillOwed(SidePayment advance, AgreedTerms agreed) {
        List<SidePayment> others = payments.advances(advance.contract()).stream()
                .filter(other -> !other.equals(advance))
                .toList();
        PurchaseOrder.Reference order = advance.order();
        AdvanceGrant owed = order == null
                ? ofContract(advance.contract(), advance.holder(), agreed.terms(), others)
                : ofOrder(order, Objects.requireNonNull(advance.orderInclTax()), advance.holder(), agreed, others);
        if (!owed.amount().equals(advance.amount())) {
            throw new RuleViolation(
                    SettlementRule.ADVANCE_CHANGED,
                    advance.reference().value(),
                    advance.amount().amount(),
                    owed.amount().amount());
        }
    }

    /** What may still be asked for, and what will not come back. */
    AdvanceRights rights(Contract.Reference contract, PaymentTerms agreed, LocalDate today) {
        List<AdvanceRights.Lost> lost = lost(contract, today);
        if (agreed.advance().refused() || payments.terminated(contract, today) > 0) {
            return new AdvanceRights(List.of(), List.of(), lost);
        }
        List<Party> holders = procurement.contract(contract).currentHolders();
        Optional<JointShares> joint = JointShares.of(execution, contract);
        List<SidePayment> asked = payments.advances(contract);
        if (agreed.advance().amount().exceeds(Money.ZERO)) {
            List<AdvanceRights.Share> shares = joint.map(parts -> holders.stream()
                            .map(holder -> share(holder, parts, agreed, asked))
                            .toList())
                    .orElse(List.of());
            return new AdvanceRights(shares, List.of(), lost);
        }
        AdvanceTerms said = said(agreed);
        int each = joint.isPresent() ? holders.size() : 1;
        List<AdvanceRights.Order> orders = payments
                .ordersAbove(contract, said.threshold().value(), each)
                .stream()
                .map(Advances::order)
                .filter(order -> order.months() > said.months().value())
                .toList();
        return new AdvanceRights(List.of(), orders, lost);
    }

    /** Those that came back in full are none. One that is to be paid because invoices gave it back already is none yet. */
    private List<AdvanceRights.Lost> lost(Contract.Reference contract, LocalDate today) {
        List<AdvanceRights.Lost> lost = new ArrayList<>();
        for (SidePayment advance : payments.lost(contract, today)) {
            Money repaid = new Money(payments.repaid(advance.reference()));
            Money back = advance.isPaid() ? advance.amount().minus(repaid) : Money.ZERO;
            if (back.exceeds(Money.ZERO) || !advance.isPaid() && repaid.equals(Money.ZERO)) {
                lost.add(new AdvanceRights.Lost(advance.sheet(), back));
            }
        }
        return lost;
    }

    /** Nothing is advanced on what nobody will execute any more. */
    void requireRunning(Contract.Reference contract, LocalDate today) {
        if (payments.terminated(contract, today) > 0) {
            throw new RuleViolation(SettlementRule.CONTRACT_TERMINATED, contract.value());
        }
    }

    private static AdvanceRights.Share share(
            Party holder, JointShares shares, PaymentTerms agreed, List<SidePayment> asked) {
        return new AdvanceRights.Share(
                holder,
                shares.of(agreed.inclTax(), holder.identifier()),
                shares.of(agreed.advance().amount(), holder.identifier()),
                asked.stream().anyMatch(earlier -> earlier.isOf(holder)));
    }

    private static AdvanceRights.Order order(LongOrder said) {
        return new AdvanceRights.Order(
                said.reference(),
                said.total(),
                said.issuedOn(),
                said.deliverBy(),
                months(said.issuedOn(), said.deliverBy()));
    }
}
