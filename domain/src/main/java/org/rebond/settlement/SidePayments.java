package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/** Advances, releases and late interest; and the sums of invoices that they rest on. */
interface SidePayments {

    EntityManager entityManager();

    default void add(SidePayment payment) {
        entityManager().persist(payment);
    }

    @Find
    Optional<SidePayment> payment(SidePayment.Reference reference);

    @HQL("select p from SidePayment p where p.contract = :contract order by p.proposedOn, p.reference.value")
    List<SidePayment> payments(Contract.Reference contract);

    @HQL("select count(p) from SidePayment p where p.contract = :contract and p.kind = :kind")
    long count(Contract.Reference contract, PaymentKind kind);

    /** Those that were not withdrawn. */
    @HQL(
            "select p from SidePayment p where p.contract = :contract and p.kind = PaymentKind.ADVANCE and p.state <> PaymentState.WITHDRAWN order by p.reference.value")
    List<SidePayment> advances(Contract.Reference contract);

    /** The advance that a holder received or is about to, and what was given back of its retention. */
    @HQL(
            "select coalesce(sum(p.amount.amount), 0) from SidePayment p where p.contract = :contract and p.holder.identifier = :holder and p.kind = :kind and p.state in :states")
    BigDecimal sum(Contract.Reference contract, String holder, PaymentKind kind, List<PaymentState> states);

    @HQL("select p.contract.value from SidePayment p where p.kind = :kind and p.state = PaymentState.PROPOSED"
            + " order by p.dueOn nulls last, p.reference.value")
    List<String> toSettle(PaymentKind kind);

    /** The contracts whose guarantee is over, or replaced, while something is still withheld; the first due first. */
    default List<String> releasable(LocalDate today) {
        return entityManager()
                .createNativeQuery("""
                        select contract_reference from retention_left
                        where amount > 0 and (guarantee_to < :today or retention_substitute is not null)
                        group by contract_reference
                        order by min(release_by), contract_reference
                        """, String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Tax included, credit notes taken off, of what was settled. */
    @HQL(
            "select coalesce(sum(i.totalIncludingTax.amount - i.deductions.credited.amount), 0) from Invoice i where i.contract = :contract and i.holder.identifier = :holder and i.settledOn is not null")
    BigDecimal executed(Contract.Reference contract, String holder);

    /** The same, of all holders together. */
    @HQL(
            "select coalesce(sum(i.totalIncludingTax.amount - i.deductions.credited.amount), 0) from Invoice i where i.contract = :contract and i.settledOn is not null")
    BigDecimal executed(Contract.Reference contract);

    /** Invoices that were settled and bear on an order, and their credit notes that do. */
    @HQL(
            "select i from Invoice i where i.state in (InvoiceState.SETTLED, InvoiceState.PAID) and exists (select 1 from i.lines l where l.order = :order)")
    List<Invoice> settledOn(PurchaseOrder.Reference order);

    /** What came back of an advance. */
    @HQL("select coalesce(sum(r.amount.amount), 0) from Invoice i join i.repayments r where r.advance = :advance")
    BigDecimal repaid(SidePayment.Reference advance);

    /** An order that may be long enough for an advance; its total in euros before tax. */
    record LongOrder(String reference, Money total, LocalDate issuedOn, LocalDate deliverBy) {}

    /** The orders above an amount, not cancelled, for which fewer than so many advances were asked; the first issued first. */
    default List<LongOrder> ordersAbove(Contract.Reference contract, Money amount, int advances) {
        return entityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select o.reference, o.total, o.issued_on, o.deliver_by from purchase_order o
                        where o.contract_reference = :contract and o.state = 'ISSUED' and o.total > :amount
                          and :advances > (select count(*) from side_payment p
                            where p.order_reference = o.reference and p.state <> 'WITHDRAWN')
                        order by o.rank
                        """, Tuple.class)
                .addScalar("reference", String.class)
                .addScalar("total", BigDecimal.class)
                .addScalar("issued_on", LocalDate.class)
                .addScalar("deliver_by", LocalDate.class)
                .setParameter("contract", contract.value())
                .setParameter("amount", amount.amount())
                .setParameter("advances", advances)
                .getResultList()
                .stream()
                .map(read -> new LongOrder(
                        read.get("reference", String.class),
                        new Money(read.get("total", BigDecimal.class)),
                        read.get("issued_on", LocalDate.class),
                        read.get("deliver_by", LocalDate.class)))
                .toList();
    }

    /** Granted for orders that were cancelled since, or on a contract that was terminated. */
    @HQL(
            "select p from SidePayment p where p.contract = :contract and p.kind = PaymentKind.ADVANCE and p.state in (PaymentState.SETTLED, PaymentState.PAID) and (exists (select 1 from PurchaseOrder o where o.reference = p.order and o.state = OrderState.CANCELLED) or exists (select 1 from Termination t where t.contract = p.contract and t.terms.effectiveOn <= :today)) order by p.reference.value")
    List<SidePayment> lost(Contract.Reference contract, LocalDate today);

    @HQL("select count(t) from Termination t where t.contract = :contract and t.terms.effectiveOn <= :today")
    long terminated(Contract.Reference contract, LocalDate today);

    @HQL(
            "select coalesce(sum(i.deductions.repayment.amount), 0) from Invoice i where i.contract = :contract and i.holder.identifier = :holder and i.settledOn is not null")
    BigDecimal repaid(Contract.Reference contract, String holder);

    @HQL(
            "select coalesce(sum(i.deductions.retention.amount), 0) from Invoice i where i.contract = :contract and i.holder.identifier = :holder and i.settledOn is not null")
    BigDecimal retained(Contract.Reference contract, String holder);

    @HQL(
            "select i from Invoice i where i.paidOn > i.clock.dueOn and i.payable.amount > 0 and not exists (select 1 from SidePayment p where p.invoice = i.reference) order by i.paidOn")
    List<Invoice> paidLateWithoutInterest();

    @HQL("select c.reference.value from PaymentClaim c where c.paidOn > c.dueOn"
            + " and not exists (select 1 from SidePayment p where p.claim = c.reference) order by c.paidOn")
    List<String> directlyPaidLateWithoutInterest();

    /** Advances and releases. */
    @HQL("select p.reference.value from SidePayment p where p.paidOn > p.dueOn and p.kind <> PaymentKind.LATE_INTEREST"
            + " and not exists (select 1 from SidePayment i where i.late = p.reference) order by p.paidOn")
    List<String> besidesPaidLateWithoutInterest();
}
