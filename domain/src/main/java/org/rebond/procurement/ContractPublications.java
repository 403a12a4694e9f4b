package org.rebond.procurement;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** What was published of the contracts. */
interface ContractPublications {

    EntityManager entityManager();

    default void add(ContractPublication publication) {
        entityManager().persist(publication);
    }

    /** The last one first. */
    @HQL("select new PublicationRecord(p.contract.value, p.number, p.publishedAt, p.publishedBy, p.sha256)"
            + " from ContractPublication p where p.contract.value = :contract order by p.number desc")
    List<PublicationRecord> of(String contract);

    /** The last of each contract that has any. */
    @HQL("select new PublicationRecord(p.contract.value, p.number, p.publishedAt, p.publishedBy, p.sha256)"
            + " from ContractPublication p where p.contract.value in :contracts and p.number ="
            + " (select max(q.number) from ContractPublication q where q.contract.value = p.contract.value)")
    List<PublicationRecord> lastOf(List<String> contracts);

    @HQL("select p.content from ContractPublication p where p.contract.value = :contract and p.number = :number")
    Optional<String> content(String contract, int number);
}
