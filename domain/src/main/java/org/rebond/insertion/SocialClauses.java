package org.rebond.insertion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** The clauses on file. */
interface SocialClauses {

    EntityManager entityManager();

    default void add(SocialClause clause) {
        entityManager().persist(clause);
    }

    @Find
    Optional<SocialClause> find(SocialClause.Reference reference);

    @HQL("select c from SocialClause c where c.contract = :contract order by c.rank")
    List<SocialClause> ofContract(Contract.Reference contract);

    /** The object of a contract, or nothing when there is no such contract. */
    @HQL("select k.object from Contract k where k.reference = :contract")
    Optional<String> contractObject(Contract.Reference contract);

    /** Nobody else attaches a clause to the contract until the transaction ends. */
    default void lockContract(Contract.Reference contract) {
        entityManager()
                .createNativeQuery("select reference from contract where reference = :contract for no key update")
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Nobody else changes the clause, nor enters hours under it, until the transaction ends. */
    default Optional<SocialClause> findToChange(SocialClause.Reference reference) {
        return locked(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nobody closes the clause or one of its months until the transaction ends. */
    default Optional<SocialClause> findToCount(SocialClause.Reference reference) {
        return locked(reference, LockModeType.PESSIMISTIC_READ);
    }

    default Optional<SocialClause> locked(SocialClause.Reference reference, LockModeType lock) {
        return entityManager()
                .createQuery("select c from SocialClause c where c.reference = :reference", SocialClause.class)
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
