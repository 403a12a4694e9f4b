package org.rebond.consultation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;
import org.rebond.shared.RuleViolation;

/** Consultations and the bids in their registers. */
interface Consultations {

    EntityManager entityManager();

    default void add(Object aggregate) {
        entityManager().persist(aggregate);
    }

    @Find
    Optional<Consultation> find(Consultation.Reference reference);

    /** Nobody else writes down a consultation of that number until the transaction ends. */
    default boolean exists(Consultation.Reference reference) {
        entityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('consultation'), hashtext(:reference))")
                .setParameter("reference", reference.value())
                .getSingleResult();
        return find(reference).isPresent();
    }

    @Find
    Optional<Bid> bid(Bid.Reference reference);

    @HQL("select b from Bid b where b.consultation = :consultation order by b.number")
    List<Bid> bids(Consultation.Reference consultation);

    @Find
    Optional<Candidacy> candidacy(Candidacy.Reference reference);

    @HQL("select c from Candidacy c where c.consultation = :consultation order by c.number")
    List<Candidacy> candidacies(Consultation.Reference consultation);

    @HQL("select l.consultation from ConsultationLot l where l.contract = :contract")
    Optional<Consultation> behind(Contract.Reference contract);

    default Consultation known(Consultation.Reference reference) {
        return find(reference)
                .orElseThrow(() -> new RuleViolation(ConsultationRule.CONSULTATION_UNKNOWN, reference.value()));
    }

    /** Nobody else changes the consultation, its lots nor its bids until the transaction ends. */
    default Consultation toChange(Consultation.Reference reference) {
        entityManager()
                .createNativeQuery("select id from consultation where reference = :reference for no key update")
                .setParameter("reference", reference.value())
                .getResultList(); // the lock first: what is read before it may be stale
        Consultation consultation = known(reference);
        entityManager().refresh(consultation);
        return consultation;
    }

    /** To be read once its consultation is locked. */
    default Candidacy toChange(Candidacy.Reference reference) {
        Candidacy candidacy = candidacy(reference)
                .orElseThrow(() -> new RuleViolation(ConsultationRule.CANDIDACY_UNKNOWN, reference.value()));
        entityManager().refresh(candidacy);
        return candidacy;
    }

    /** To be read once its consultation is locked. */
    default Bid toChange(Bid.Reference reference) {
        Bid bid = bid(reference).orElseThrow(() -> new RuleViolation(ConsultationRule.BID_UNKNOWN, reference.value()));
        entityManager().refresh(bid);
        return bid;
    }
}
