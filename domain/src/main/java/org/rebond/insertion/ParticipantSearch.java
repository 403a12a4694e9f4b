package org.rebond.insertion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.rebond.shared.Hours;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The persons who worked under one clause, their hours summed by PostgreSQL. */
final class ParticipantSearch {

    private static final String ROWS = """
            select p.reference, p.family_name, p.given_names, min(s.month) as first_month, max(s.month) as last_month,
              coalesce(sum(s.hours) filter (where s.eligibility = 'VALIDATED'), 0) as validated,
              coalesce(sum(s.hours) filter (where s.eligibility = 'PENDING'), 0) as pending
            from hours_statement s
              join social_clause c on c.id = s.clause_id
              join participant p on p.id = s.participant_id
            where c.reference = :clause and s.hours > 0
            group by p.id
            """;

    private static final String COUNT = """
            select count(distinct s.participant_id)
            from hours_statement s join social_clause c on c.id = s.clause_id
            where c.reference = :clause and s.hours > 0
            """;

    private static final Map<String, String> ORDERS =
            Map.of("name", "p.family_name", "validated", "validated", "pending", "pending", "last", "last_month");

    private final EntityManager entityManager;
    private final SocialClause.Reference clause;

    ParticipantSearch(EntityManager entityManager, SocialClause.Reference clause) {
        this.entityManager = entityManager;
        this.clause = clause;
    }

    Page<ParticipantRow> page(Paging paging) {
        String column = paging.sort() == null ? "p.family_name" : ORDERS.getOrDefault(paging.sort(), "p.family_name");
        String order = " order by " + column + (paging.descending() ? " desc" : "")
                + ", p.family_name, p.given_names, p.reference limit :size offset :offset";
        List<ParticipantRow> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ROWS + order, Tuple.class)
                .setParameter("clause", clause.value())
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .addScalar("reference", String.class)
                .addScalar("family_name", String.class)
                .addScalar("given_names", String.class)
                .addScalar("first_month", LocalDate.class)
                .addScalar("last_month", LocalDate.class)
                .addScalar("validated", BigDecimal.class)
                .addScalar("pending", BigDecimal.class)
                .getResultStream()
                .map(ParticipantSearch::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    private long count() {
        return (Long) entityManager
                .createNativeQuery(COUNT, Long.class)
                .setParameter("clause", clause.value())
                .getSingleResult();
    }

    private static ParticipantRow row(Tuple read) {
        return new ParticipantRow(
                read.get("reference", String.class),
                read.get("family_name", String.class),
                read.get("given_names", String.class),
                new Hours(read.get("validated", BigDecimal.class)),
                new Hours(read.get("pending", BigDecimal.class)),
                YearMonth.from(read.get("first_month", LocalDate.class)),
                YearMonth.from(read.get("last_month", LocalDate.class)));
    }
}
