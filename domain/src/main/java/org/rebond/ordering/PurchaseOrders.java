package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** Frameworks, their orders and deliveries. */
interface PurchaseOrders {

    EntityManager entityManager();

    default void add(Object aggregate) {
        entityManager().persist(aggregate);
    }

    @Find
    Optional<Framework> framework(Contract.Reference contract);

    @Find
    Optional<PurchaseOrder> order(PurchaseOrder.Reference reference);

    @Find
    Optional<Delivery> delivery(Delivery.Reference reference);

    @HQL("select coalesce(max(o.rank), 0) from PurchaseOrder o where o.contract = :contract")
    int lastRank(Contract.Reference contract);

    @HQL(
            "select coalesce(sum(o.total.amount), 0) from PurchaseOrder o where o.contract = :contract and o.state <> OrderState.CANCELLED")
    BigDecimal ordered(Contract.Reference contract);

    @HQL("select d from Delivery d where d.order = :order order by d.rank")
    List<Delivery> deliveries(PurchaseOrder.Reference order);

    @HQL("select distinct o from PurchaseOrder o join fetch o.lines where o.reference in :references")
    List<PurchaseOrder> orders(Collection<PurchaseOrder.Reference> references);

    @HQL("select d from Delivery d where d.order in :orders order by d.rank")
    List<Delivery> deliveries(Collection<PurchaseOrder.Reference> orders);

    @HQL("select d from Delivery d where d.undecided > 0 and d.verifyBy < :today order by d.verifyBy, d.rank")
    List<Delivery> leftToSilence(LocalDate today);

    @HQL("select count(o) from PurchaseOrder o join o.lines l where o.reference in :references"
            + " and l.unitPrice.amount <> l.basePrice.amount")
    long revisedLines(Collection<PurchaseOrder.Reference> references);

    /** Nobody else changes the order, nor what was delivered for it, until the transaction ends. */
    default Optional<PurchaseOrder> orderToChange(PurchaseOrder.Reference reference) {
        return entityManager()
                .createQuery("select o from PurchaseOrder o where o.reference = :reference", PurchaseOrder.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
