package org.rebond.execution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;

/** The files of contracts in execution, with what was added to them. */
interface ExecutionFiles {

    EntityManager entityManager();

    default void add(Object record) {
        entityManager().persist(record);
    }

    @Find
    Optional<ExecutionFile> file(Contract.Reference contract);

    @Find
    Optional<Amendment> amendment(String reference);

    @HQL("select a from Amendment a where a.contract = :contract order by a.number")
    List<Amendment> amendments(Contract.Reference contract);

    @HQL("select c from Consortium c where c.contract = :contract order by c.rank")
    List<Consortium> consortia(Contract.Reference contract);

    @Find
    Optional<Renewal> renewal(String reference);

    @HQL("select r from Renewal r where r.contract = :contract order by r.startsOn")
    List<Renewal> renewals(Contract.Reference contract);

    @Find
    Optional<Termination> termination(Contract.Reference contract);

    /** The contracts with an amendment on which the tender committee gave no opinion yet. */
    @HQL("select distinct a.contract.value from Amendment a where a.opinionDue and a.opinionOn is null order by 1")
    List<String> withoutOpinion();

    /** The contracts with an amendment whose notice is not published yet. */
    @HQL("select distinct a.contract.value from Amendment a where a.noticeDue and a.noticeOn is null order by 1")
    List<String> withoutNotice();

    @HQL("select r.contract.value from Renewal r where r.renewed is null and r.noticeBy between :from and :until"
            + " order by r.noticeBy, r.reference")
    List<String> renewalsDue(LocalDate from, LocalDate until);

    /** The contracts that end after one day and until another, a termination or a period not renewed counted. */
    default List<String> ending(LocalDate after, LocalDate until) {
        return entityManager()
                .createNativeQuery("""
                        select k.reference
                        from execution_file f
                          join contract_end k on k.reference = f.contract_reference
                        where k.ends_on > :after and k.ends_on <= :until
                        order by k.ends_on, k.reference
                        """, String.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }

    /** Nobody else changes the contract, nor orders on it, until the transaction ends. */
    default void lock(Contract.Reference contract) {
        entityManager()
                .createNativeQuery(
                        "select 1 from contract where reference = :contract for no key update", Integer.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
