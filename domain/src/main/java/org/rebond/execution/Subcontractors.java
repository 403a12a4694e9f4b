package org.rebond.execution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** The subcontractors of all contracts. */
interface Subcontractors {

    EntityManager entityManager();

    default void add(Subcontractor subcontractor) {
        entityManager().persist(subcontractor);
    }

    @Find
    Optional<Subcontractor> subcontractor(Subcontractor.Reference reference);

    @HQL("select s from Subcontractor s where s.contract = :contract order by s.rank")
    List<Subcontractor> of(Contract.Reference contract);

    @HQL("select s from Subcontractor s where s.state = SubcontractorState.DECLARED order by s.answerBy, s.rank")
    List<Subcontractor> waiting();

    @HQL(
            "select s from Subcontractor s where s.state = SubcontractorState.DECLARED and s.answerBy < :today order by s.answerBy, s.rank")
    List<Subcontractor> leftToSilence(LocalDate today);

    /** Nobody else decides on it, nor pays it, until the transaction ends. */
    default Optional<Subcontractor> toChange(Subcontractor.Reference reference) {
        return subcontractor(reference).map(found -> {
            entityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }
}
