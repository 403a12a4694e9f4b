package org.rebond.insertion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Period;

/**
 * The clauses that meet a filter, their hours summed by PostgreSQL: of one page only, unless the order or the filter bears
 * on the hours.
 */
final class ClauseSearch {

    private static final int FETCH_SIZE = 500;

    private static final String ROW = """
            select reference, contract_reference, object, state, window_from, window_to, due, validated, pending,
              greatest(due - validated, 0) as missing, persons
            """;

    private static final String CLAUSES = """
            select c.id, c.reference, c.contract_reference, c.state, c.window_from, c.window_to, c.due, k.object, k.object_key
            from social_clause c join contract k on k.reference = c.contract_reference
            """;

    private static final String HOURS = """
             clauses cross join lateral (
              select coalesce(sum(s.hours) filter (where s.eligibility = 'VALIDATED'), 0) as validated,
                coalesce(sum(s.hours) filter (where s.eligibility = 'PENDING'), 0) as pending,
                count(distinct s.participant_id) filter (where s.hours > 0) as persons
              from hours_statement s where s.clause_id = clauses.id) worked
            """;

    private static final String OPEN = """
            exists (select 1 from hours_statement s where s.clause_id = c.id and s.month < :thisMonth
              and not exists (select 1 from closed_month m where m.clause_id = c.id and m.month = s.month))
            """;

    private static final String UNPROVEN = """
            exists (select 1 from hours_statement s
              where s.clause_id = c.id and s.eligibility = 'PENDING' and s.hours > 0)
            """;

    private static final String LIMITS = " limit :size offset :offset";

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> ORDERS = Map.of(
            "reference", "reference",
            "contract", "contract_reference",
            "object", "object_key",
            "from", "window_from",
            "to", "window_to",
            "due", "due",
            "validated", "validated",
            "pending", "pending",
            "missing", "missing");

    private static final Set<String> ORDERS_BY_HOURS = Set.of("validated", "pending", "missing");

    private final EntityManager entityManager;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final boolean behind;

    ClauseSearch(EntityManager entityManager, ClauseFilter filter, LocalDate today) {
        this.entityManager = entityManager;
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(k.words @@ search_query(:text) or position(lower(:part) in lower(c.reference)) > 0)");
            parameters.put("text", filter.text());
            parameters.put("part", filter.text().strip());
        }
        if (filter.state() != null) {
            criteria.add("c.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.open()) {
            criteria.add(OPEN);
            parameters.put("thisMonth", today.withDayOfMonth(1));
        }
        if (filter.unproven()) {
            criteria.add(UNPROVEN);
        }
        behind = filter.behind();
    }

    Page<ClauseRow> page(Paging paging) {
        List<ClauseRow> rows = rows(pageSql(paging.sort(), order(paging.sort(), paging.descending())))
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .getResultStream()
                .map(ClauseSearch::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<ClauseRow> stream(@Nullable String sort, boolean descending) {
        return rows(worked(clauses()) + order(sort, descending))
                .setFetchSize(FETCH_SIZE)
                .getResultStream()
                .map(ClauseSearch::row);
    }

    private String pageSql(@Nullable String sort, String order) {
        boolean hoursDecide = behind || sort != null && ORDERS_BY_HOURS.contains(sort);
        return hoursDecide ? worked(clauses()) + order + LIMITS : worked(clauses() + order + LIMITS) + order;
    }

    private long count() {
        return (Long) bound(entityManager.createNativeQuery(
                        "select count(*) from (" + (behind ? worked(clauses()) : clauses()) + ") counted", Long.class))
                .getSingleResult();
    }

    private String clauses() {
        return CLAUSES + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria));
    }

    private String worked(String clauses) {
        return ROW + "from (" + clauses + ")" + HOURS + (behind ? " where validated < due" : "");
    }

    private NativeQuery<Tuple> rows(String sql) {
        return bound(entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class))
                .addScalar("reference", String.class)
                .addScalar("contract_reference", String.class)
                .addScalar("object", String.class)
                .addScalar("state", String.class)
                .addScalar("window_from", LocalDate.class)
                .addScalar("window_to", LocalDate.class)
                .addScalar("due", BigDecimal.class)
                .addScalar("validated", BigDecimal.class)
                .addScalar("pending", BigDecimal.class)
                .addScalar("missing", BigDecimal.class)
                .addScalar("persons", Integer.class);
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : ORDERS.get(sort);
        return column == null
                ? " order by window_to desc, reference"
                : " order by " + column + (descending ? " desc" : "") + ", reference";
    }

    private static ClauseRow row(Tuple read) {
        return new ClauseRow(
                read.get("reference", String.class),
                read.get("contract_reference", String.class),
                read.get("object", String.class),
                ClauseState.valueOf(read.get("state", String.class)),
                new Period(read.get("window_from", LocalDate.class), read.get("window_to", LocalDate.class)),
                new Hours(read.get("due", BigDecimal.class)),
                new Hours(read.get("validated", BigDecimal.class)),
                new Hours(read.get("pending", BigDecimal.class)),
                new Hours(read.get("missing", BigDecimal.class)),
                read.get("persons", Integer.class));
    }

    private <Q extends Query> Q bound(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
