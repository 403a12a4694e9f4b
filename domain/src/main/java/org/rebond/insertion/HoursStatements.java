package org.rebond.insertion;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.annotations.processing.HQL;

/** The hours on file. */
interface HoursStatements {

    EntityManager entityManager();

    default void add(HoursStatement statement) {
        entityManager().persist(statement);
    }

    /** What these persons did in these months, under all clauses. */
    @HQL("select h from HoursStatement h join fetch h.clause"
            + " where h.participant in :participants and h.month in :months")
    List<HoursStatement> of(Collection<Participant> participants, Collection<LocalDate> months);

    /** The hours of each month under these clauses, in the order of the months. */
    @HQL("select new org.rebond.insertion.MonthOfClause(h.clause, h.month,"
            + " sum(case when h.eligibility = VALIDATED then h.hours.value else 0 end),"
            + " sum(case when h.eligibility = PENDING then h.hours.value else 0 end),"
            + " count(distinct case when h.hours.value > 0 then h.participant.id end))"
            + " from HoursStatement h where h.clause in :clauses group by h.clause, h.month order by h.month")
    List<MonthOfClause> months(Collection<SocialClause> clauses);

    /** How many different persons worked under a clause. */
    @HQL("select count(distinct h.participant) from HoursStatement h where h.clause = :clause and h.hours.value > 0")
    long persons(SocialClause clause);

    /** What one person did, newest first. */
    @HQL("select h from HoursStatement h join fetch h.clause"
            + " where h.participant = :participant order by h.month desc, h.employerSiret, h.clause.reference.value")
    List<HoursStatement> of(Participant participant);

    /** What waits under all running clauses, counted by the database in one go. */
    default HoursWaiting waiting(LocalDate today) {
        return entityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select count(distinct (s.clause_id, s.month)) filter (where s.month < :thisMonth and m.month is null),
                          count(*) filter (where s.eligibility = 'PENDING' and s.hours > 0)
                        from social_clause c join hours_statement s on s.clause_id = c.id
                          left join closed_month m on m.clause_id = s.clause_id and m.month = s.month
                        where c.state = 'RUNNING'
                        """, HoursWaiting.class)
                .setParameter("thisMonth", today.withDayOfMonth(1))
                .getSingleResult();
    }

    /**
     * Lets one agent at a time enter hours, until the transaction ends: two files entered at once could otherwise put
     * the same new person, or the same hours, on file twice.
     */
    default void lockEntries() {
        entityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('insertion.hours')) as text)")
                .getSingleResult();
    }
}
