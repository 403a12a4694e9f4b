package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The purchase orders that meet a filter; what was delivered is summed for one page only, unless the filter bears on it. */
final class OrderSearch {

    private static final int FETCH_SIZE = 500;

    private static final String ORDERS = """
            select o.id, o.reference, o.contract_reference, o.rank, o.issued_on, o.deliver_by, o.commitment, o.state, o.total,
              k.object
            from purchase_order o join contract k on k.reference = o.contract_reference
            """;

    private static final String ROW = """
            select reference, contract_reference, object, issued_on, deliver_by, commitment, total, ordered, delivered,
              admitted, verify_by,
              case when state = 'CANCELLED' then 'CANCELLED'
                when delivered < ordered and deliver_by < cast(:today as date) then 'LATE'
                when delivered < ordered then 'TO_DELIVER'
                when admitted < ordered then 'TO_VERIFY'
                else 'DONE' end as progress
            """;

    private static final String SUMS = """
             orders cross join lateral (
              select cast(sum(l.quantity) as integer) as ordered from order_line l where l.order_id = orders.id) asked
            cross join lateral (
              select cast(coalesce(sum(q.quantity), 0) as integer) as arrived,
                min(d.verify_by) filter (where d.undecided > 0) as verify_by
              from delivery d join delivered_quantity q on q.delivery_id = d.id
              where d.order_reference = orders.reference) received
            cross join lateral (
              select cast(received.arrived
                  - coalesce(sum(v.quantity) filter (where v.decision in ('POSTPONED', 'REJECTED')), 0) as integer) as delivered,
                cast(coalesce(sum(v.quantity) filter (where v.decision in ('ADMITTED', 'REDUCED')), 0) as integer) as admitted
              from delivery d join verification v on v.delivery_id = d.id
              where d.order_reference = orders.reference) judged
            """;

    private static final String LIMITS = " limit :size offset :offset";

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "reference", "rank",
            "issued", "issued_on",
            "deliver", "deliver_by",
            "total", "total");

    private final EntityManager entityManager;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final @Nullable OrderProgress progress;

    OrderSearch(EntityManager entityManager, OrderFilter filter, LocalDate today) {
        this.entityManager = entityManager;
        parameters.put("today", today);
        progress = filter.progress();
        if (filter.contract() != null) {
            criteria.add("o.contract_reference = :contract");
            parameters.put("contract", filter.contract());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(position(lower(:text) in lower(o.reference)) > 0"
                    + " or position(lower(:text) in lower(o.commitment)) > 0"
                    + " or exists (select 1 from order_line l where l.order_id = o.id"
                    + " and position(search_words(:text) in search_words(l.label)) > 0))");
            parameters.put("text", filter.text().strip());
        }
    }

    Page<OrderRow> page(Paging paging) {
        String order = order(paging.sort(), paging.descending());
        String sql = progress == null ? summed(orders() + order + LIMITS) + order : found() + order + LIMITS;
        List<OrderRow> rows = rows(sql)
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .getResultList()
                .stream()
                .map(OrderSearch::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<OrderRow> stream(@Nullable String sort, boolean descending) {
        return rows(found() + order(sort, descending))
                .setFetchSize(FETCH_SIZE)
                .getResultStream()
                .map(OrderSearch::row);
    }

    private long count() {
        Query query = entityManager.createNativeQuery(
                "select count(*) from (" + (progress == null ? orders() : found()) + ") counted", Long.class);
        parameters.forEach((name, value) -> {
            if (progress != null || !name.equals("today")) {
                query.setParameter(name, value);
            }
        });
        return (Long) query.getSingleResult();
    }

    private String orders() {
        return ORDERS + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria));
    }

    private static String summed(String orders) {
        return "select * from (" + ROW + ", rank from (" + orders + ")" + SUMS + ") summed";
    }

    private String found() {
        return summed(orders()) + (progress == null ? "" : " where progress = '" + progress.name() + "'");
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : COLUMNS.get(sort);
        return column == null
                ? " order by issued_on desc, rank desc, contract_reference"
                : " order by " + column + (descending ? " desc" : "") + ", contract_reference, rank";
    }

    private NativeQuery<Tuple> rows(String sql) {
        NativeQuery<Tuple> query = entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("reference", String.class)
                .addScalar("contract_reference", String.class)
                .addScalar("object", String.class)
                .addScalar("issued_on", LocalDate.class)
                .addScalar("deliver_by", LocalDate.class)
                .addScalar("commitment", String.class)
                .addScalar("total", BigDecimal.class)
                .addScalar("ordered", Integer.class)
                .addScalar("delivered", Integer.class)
                .addScalar("admitted", Integer.class)
                .addScalar("verify_by", LocalDate.class)
                .addScalar("progress", String.class);
    }

    private static OrderRow row(Tuple read) {
        return new OrderRow(
                read.get("reference", String.class),
                read.get("contract_reference", String.class),
                read.get("object", String.class),
                read.get("issued_on", LocalDate.class),
                read.get("deliver_by", LocalDate.class),
                read.get("commitment", String.class),
                new Money(read.get("total", BigDecimal.class)),
                read.get("ordered", Integer.class),
                read.get("delivered", Integer.class),
                read.get("admitted", Integer.class),
                read.get("verify_by", LocalDate.class),
                OrderProgress.valueOf(read.get("progress", String.class)));
    }
}
