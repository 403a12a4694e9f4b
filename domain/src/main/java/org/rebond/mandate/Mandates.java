package org.rebond.mandate;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;

/** Mandates, the batches they go in, whom they pay, and the files that went and came. */
interface Mandates {

    EntityManager entityManager();

    default void add(Object record) {
        entityManager().persist(record);
    }

    @Find
    Optional<Mandate> mandate(Mandate.Reference reference);

    @Find
    Optional<Batch> batch(Batch.Reference reference);

    @Find
    Optional<Payee> payee(String identifier);

    @Find
    Optional<Answer> answer(String sha256);

    @HQL("select f from MandateFile f where f.batch = :batch")
    Optional<MandateFile> file(Batch.Reference batch);

    /** Those that go with the documents of the contract: the first one. */
    @HQL(
            "select count(m) from Mandate m join m.circumstances c where m.contract = :contract and c = FIRST and m.state <> WITHDRAWN")
    long first(Contract.Reference contract);

    @HQL("select count(m) from Mandate m where m.due = :due and m.state <> WITHDRAWN")
    long paying(String due);

    @HQL("select count(m) from Mandate m where m.due = :due")
    long proposed(String due);

    @HQL("select m from Mandate m where m.batch = :batch order by m.id")
    List<Mandate> inBatch(Batch.Reference batch);

    @HQL("select m from Mandate m where m.batch = :batch and m.number in :numbers")
    List<Mandate> inBatch(Batch.Reference batch, Collection<Long> numbers);

    @HQL("select count(m) from Mandate m join m.builders b where m.batch = :batch and b = :name")
    long builtBy(Batch.Reference batch, String name);

    @HQL("select i from Issue i where i.batch = :batch order by i.rank")
    List<Issue> issues(Batch.Reference batch);

    @HQL("select i from Issue i where i.batch = :batch and i.number in :numbers")
    List<Issue> issues(Batch.Reference batch, Collection<Long> numbers);

    @HQL("select b from Batch b where b.exercise = :exercise and b.number = :number")
    Optional<Batch> numbered(int exercise, long number);

    @HQL("select p from Payee p where p.proposedBy is not null order by p.name, p.identifier")
    List<Payee> payeesToConfirm(org.hibernate.query.Page page);

    @HQL("select count(p) from Payee p where p.proposedBy is not null")
    long countPayeesToConfirm();

    @HQL("select a from Answer a join a.batches b where b = :batch order by a.readAt desc")
    List<Answer> answersFor(String batch);

    /** Whether none that was settled on that day or later encloses a document, or should. */
    default boolean noneEncloses(Contract.Reference contract, DocumentKind document, LocalDate since) {
        return !entityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select exists (
                          select from mandate m join mandate_document d on d.mandate_id = m.id
                          where m.contract_reference = :contract and d.kind = :document and m.settled_on >= :since
                            and m.state <> 'WITHDRAWN')
                        """, Boolean.class)
                .setParameter("contract", contract.value())
                .setParameter("document", document.name())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many amendments of the contract went with its mandates. */
    @HQL("select coalesce(max(m.amendments), 0) from Mandate m where m.contract = :contract and m.state <> WITHDRAWN")
    int amendmentsKnown(Contract.Reference contract);

    /** How many acts of a subcontractor went with the mandates of its direct payments. */
    @HQL(
            "select coalesce(max(m.acts), 0) from Mandate m where m.contract = :contract and m.payee = :payee and m.state <> WITHDRAWN")
    int actsKnown(Contract.Reference contract, String payee);

    /** Nobody else puts anything of the contract into a mandate until the transaction ends. */
    default void lock(Contract.Reference contract) {
        entityManager()
                .createNativeQuery(
                        "select 1 from contract where reference = :contract for no key update", Integer.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Keeps the party as a payee, unless it is one: also when somebody else adds it at this moment. */
    default void know(Party party) {
        if (payee(party.identifier()).isEmpty()) {
            entityManager()
                    .createNativeQuery("select pg_advisory_xact_lock(hashtext(:payee))", Object.class)
                    .setParameter("payee", "payee " + party.identifier())
                    .getSingleResult();
            if (payee(party.identifier()).isEmpty()) {
                add(new Payee(party.identifier(), party.kind(), party.label()));
            }
        }
    }

    /** Nobody else reads the answer of that hash until the transaction ends. */
    default void lockAnswer(String sha256) {
        entityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(:sha256))", Object.class)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }

    /** The next numbers of the kind in the exercise, without a gap: nobody else takes any until the transaction ends. */
    default long number(String kind, int exercise, int howMany) {
        long last = (Long) entityManager()
                .createNativeQuery("""
                        insert into mandate_counter as c (kind, exercise, last) values (:kind, :exercise, :many)
                        on conflict (kind, exercise) do update set last = c.last + excluded.last
                        returning c.last
                        """, Long.class)
                .setParameter("kind", kind)
                .setParameter("exercise", exercise)
                .setParameter("many", (long) howMany)
                .getSingleResult();
        return last - howMany + 1;
    }
}
