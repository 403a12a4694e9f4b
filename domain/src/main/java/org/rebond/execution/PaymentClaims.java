package org.rebond.execution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** What all subcontractors asked to be paid. */
interface PaymentClaims {

    EntityManager entityManager();

    default void add(PaymentClaim claim) {
        entityManager().persist(claim);
    }

    @Find
    Optional<PaymentClaim> claim(PaymentClaim.Reference reference);

    @HQL("select c from PaymentClaim c where c.contract = :contract order by c.receivedOn, c.reference.value")
    List<PaymentClaim> of(Contract.Reference contract);

    @HQL("select count(c) from PaymentClaim c where c.subcontractor = :subcontractor")
    long count(Subcontractor.Reference subcontractor);

    @HQL("select count(c) from PaymentClaim c where c.subcontractor = :subcontractor and c.invoice = :invoice"
            + " and c.dueOn is not null")
    long standing(Subcontractor.Reference subcontractor, String invoice);

    /** The contracts with a claim that may be settled on that day, the first due first. */
    @HQL("select c.contract.value from PaymentClaim c where c.settledOn is null and c.dueOn is not null"
            + " and (c.answerBy is null or c.answeredOn is not null or c.answerBy < :today)"
            + " order by c.dueOn, c.reference.value")
    List<String> payable(LocalDate today);

    /** Its subcontractor is locked: nobody else answers or pays it until the transaction ends. */
    default Optional<PaymentClaim> toChange(PaymentClaim.Reference reference) {
        return claim(reference).map(found -> {
            entityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }
}
