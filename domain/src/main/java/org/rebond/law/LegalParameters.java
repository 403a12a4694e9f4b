package org.rebond.law;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** The versions on file. */
interface LegalParameters {

    EntityManager entityManager();

    default void add(LegalParameter parameter) {
        entityManager().persist(parameter);
    }

    @HQL(
            "select p from LegalParameter p where p.reference = :reference and p.state = org.rebond.law.ParameterState.PUBLISHED"
                    + " and p.validFrom <= :on and (p.validTo is null or p.validTo >= :on)")
    Optional<LegalParameter> inForce(String reference, LocalDate on);

    @HQL("select p from LegalParameter p where p.reference = :reference order by p.validFrom desc, p.proposedAt desc")
    List<LegalParameter> versions(String reference);

    @HQL(
            "select p from LegalParameter p where p.reference = :reference and p.state = org.rebond.law.ParameterState.PUBLISHED")
    List<LegalParameter> published(String reference);

    @HQL(
            "select p from LegalParameter p where p.reference = :reference and p.state = org.rebond.law.ParameterState.PROPOSED")
    Optional<LegalParameter> proposed(String reference);

    @HQL(
            "select p from LegalParameter p"
                    + " where p.reference = :reference and p.validFrom = :validFrom and p.state = org.rebond.law.ParameterState.PUBLISHED")
    Optional<LegalParameter> publishedFrom(String reference, LocalDate validFrom);

    /** Nobody else proposes or publishes a version of this parameter until the transaction ends. */
    default void lock(String reference) {
        entityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('legal_parameter'), hashtext(:reference))")
                .setParameter("reference", reference)
                .getSingleResult();
    }
}
