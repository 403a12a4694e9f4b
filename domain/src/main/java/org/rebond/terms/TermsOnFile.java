package org.rebond.terms;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;

/** Agreed terms and delay penalties. */
interface TermsOnFile {

    EntityManager entityManager();

    default void add(Object fresh) {
        entityManager().persist(fresh);
    }

    @Find
    Optional<Agreement> agreement(Contract.Reference contract);

    @Find
    Optional<Penalty> penalty(Penalty.Reference reference);

    @HQL("select p from Penalty p where p.contract = :contract order by p.rank")
    List<Penalty> penalties(Contract.Reference contract);

    @HQL("select p from Penalty p where p.contract = :contract and p.state <> PenaltyState.WAIVED order by p.rank")
    List<Penalty> standing(Contract.Reference contract);

    @HQL("select p from Penalty p where p.contract = :contract and p.state = PenaltyState.DECIDED order by p.rank")
    List<Penalty> decided(Contract.Reference contract);

    /** Whatever was decided on it. */
    @HQL("select p from Penalty p where p.order = :order and p.delivery is null")
    Optional<Penalty> ofWhatDidNotCome(PurchaseOrder.Reference order);

    @HQL("select p from Penalty p where p.order in :orders and p.delivery is null")
    List<Penalty> ofWhatDidNotCome(Collection<PurchaseOrder.Reference> orders);

    @HQL("select count(p) from Penalty p where p.delivery = :delivery")
    long of(org.rebond.ordering.Delivery.Reference delivery);

    /** The contracts of penalties on which the holder may still answer, the first over first. */
    @HQL(
            "select p.contract.value from Penalty p where p.state = PenaltyState.PROPOSED and p.heardOn is null and p.answerBy >= :today order by p.answerBy, p.reference.value")
    List<String> toAnswer(LocalDate today);

    /** The contracts of penalties on which the holder answered or let its time pass, the oldest first. */
    @HQL(
            "select p.contract.value from Penalty p where p.state = PenaltyState.PROPOSED and (p.heardOn is not null or p.answerBy < :today) order by p.answerBy, p.reference.value")
    List<String> toDecide(LocalDate today);

    /** Nobody else changes what the contract pays until the transaction ends. */
    default void lock(Contract.Reference contract) {
        entityManager()
                .createNativeQuery(
                        "select 1 from contract where reference = :contract for no key update", Integer.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
