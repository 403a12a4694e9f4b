package org.rebond.procurement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.Page;

/** The contracts on file. */
interface Contracts {

    EntityManager entityManager();

    default void add(Contract contract) {
        entityManager().persist(contract);
    }

    @Find
    Optional<Contract> find(Contract.Reference reference);

    @HQL("select c from Contract c where c.reference.value in :references")
    List<Contract> among(List<String> references);

    /**
     * Those that have something to publish and no fault, in the order of references; locked, so that of two people who
     * publish at once the second finds nothing left.
     */
    default List<Contract> ready(String after) {
        return entityManager()
                .createQuery(
                        "select c from Contract c where c.digest.publicationFaults = 0 and c.digest.unpublishedLines > 0"
                                + " and c.reference.value > :after order by c.reference.value",
                        Contract.class)
                .setParameter("after", after)
                .setMaxResults(Contract.CHUNK)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those published and without fault, notified from one day until before another, in the order of references. */
    @HQL(
            "select c from Contract c where c.digest.publicationFaults = 0 and c.publishedOn is not null and c.notifiedOn >= :from and c.notifiedOn < :until"
                    + " and c.reference.value > :after order by c.reference.value")
    List<Contract> published(LocalDate from, LocalDate until, String after, Page page);
}
