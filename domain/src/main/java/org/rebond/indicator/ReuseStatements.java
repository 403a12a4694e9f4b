package org.rebond.indicator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;

/** What was stated of the computers, year by year. */
interface ReuseStatements {

    EntityManager entityManager();

    default void add(ReuseStatement statement) {
        entityManager().persist(statement);
    }

    @Find
    Optional<ReuseStatement> of(String year);

    @HQL("select s from ReuseStatement s order by s.year desc")
    List<ReuseStatement> latestFirst();

    /** Nobody else states anything until the transaction ends. */
    default Optional<ReuseStatement> toState(String year) {
        entityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('reuse_statement'))")
                .getSingleResult();
        return entityManager()
                .createQuery("select s from ReuseStatement s where s.year = :year", ReuseStatement.class)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
