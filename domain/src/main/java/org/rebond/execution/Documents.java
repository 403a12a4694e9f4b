package org.rebond.execution;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** The documents of all contracts. */
interface Documents {

    EntityManager entityManager();

    default void add(ContractDocument document) {
        entityManager().persist(document);
    }

    @Find
    Optional<ContractDocument> document(ContractDocument.Reference reference);

    @HQL("select coalesce(max(d.number), 0) from ContractDocument d where d.contract = :contract")
    int lastNumber(Contract.Reference contract);

    @HQL(
            "select new DocumentRow(d.reference.value, d.kind, d.title, d.datedOn, d.fileName, d.format, d.bytes, d.sha256,"
                    + " d.supersedes, (select n.reference.value from ContractDocument n where n.supersedes = d.reference.value),"
                    + " d.filedOn, d.filedBy)"
                    + " from ContractDocument d where d.contract = :contract order by d.number desc")
    List<DocumentRow> of(Contract.Reference contract);
}
