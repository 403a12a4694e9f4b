package org.rebond.mandate;

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

/** The mandates that meet a filter. */
final class MandateSearch {

    private static final int FETCH_SIZE = 500;

    private static final String MISSING = """
            (case when m.nature is null then 1 else 0 end
              + case when exists (select 1 from payee p where p.identifier = m.payee and p.iban is not null)
                  then 0 else 1 end
              + cast((select count(*) from mandate_document d
                  where d.mandate_id = m.id and d.state = 'MISSING') as integer))
            """;

    private static final String ROWS = """
            select m.reference, m.exercise, coalesce(i.number, m.number) as number, m.contract_reference, m.object,
              coalesce(m.payee_name, m.payee) as payee_label, m.total_excluding_tax + m.tax as total, m.net, m.due_on,
              coalesce(i.outcome, m.state) as state, m.batch_reference, m.paid_on, coalesce(i.reason, m.rejection) as rejection,
              %s as missing
            """.formatted(MISSING);

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "m.exercise * 100000000 + coalesce(m.number, 0)",
            "reference", "m.reference",
            "contract", "m.contract_reference",
            "payee", "payee_label",
            "net", "m.net",
            "due", "m.due_on");

    private final EntityManager entityManager;
    private final boolean ofBatch;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    MandateSearch(EntityManager entityManager, MandateFilter filter) {
        this.entityManager = entityManager;
        ofBatch = filter.batch() != null;
        narrow("m.contract_reference = :contract", "contract", filter.contract());
        narrow(
                "m.state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        narrow("m.exercise = :exercise", "exercise", filter.exercise());
        narrow("(i.id is not null or m.batch_reference = :batch)", "batch", filter.batch());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            narrow(
                    "(position(lower(:text) in lower(m.reference)) > 0 or cast(m.number as text) = :text"
                            + " or position(:text in m.payee) > 0 or position(lower(:text) in lower(m.bill)) > 0"
                            + " or position(search_words(:text) in search_words(m.object)) > 0"
                            + " or position(search_words(:text) in search_words(m.payee_name)) > 0)",
                    "text",
                    text.strip());
        }
        if (filter.ready() != null) {
            criteria.add("m.state = 'PROPOSED' and " + MISSING + (filter.ready() ? " = 0" : " > 0"));
        }
    }

    private void narrow(String criterion, String parameter, @Nullable Object value) {
        if (value != null) {
            criteria.add(criterion);
            parameters.put(parameter, value);
        }
    }

    Page<MandateRow> page(Paging paging) {
        NativeQuery<Tuple> rows = rows(paging.sort(), paging.descending())
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size());
        return new Page<>(
                rows.getResultStream().map(MandateSearch::row).toList(), paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<MandateRow> stream(@Nullable String sort, boolean descending) {
        return rows(sort, descending).setFetchSize(FETCH_SIZE).getResultStream().map(MandateSearch::row);
    }

    long count() {
        Query query = entityManager.createNativeQuery("select count(*)" + from(), Long.class);
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private String from() {
        return " from mandate m left join mandate_issue i on i.mandate_reference = m.reference and "
                + (ofBatch ? "i.batch_reference = :batch" : "false")
                + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria));
    }

    private String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : COLUMNS.get(sort);
        if (column == null) {
            return ofBatch ? " order by i.rank, m.id" : " order by m.built_on desc, m.id desc";
        }
        return " order by " + column + (descending ? " desc" : "") + " nulls last, m.id";
    }

    private NativeQuery<Tuple> rows(@Nullable String sort, boolean descending) {
        NativeQuery<Tuple> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ROWS + from() + order(sort, descending), Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("reference", String.class)
                .addScalar("exercise", Integer.class)
                .addScalar("number", Long.class)
                .addScalar("contract_reference", String.class)
                .addScalar("object", String.class)
                .addScalar("payee_label", String.class)
                .addScalar("total", BigDecimal.class)
                .addScalar("net", BigDecimal.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("state", String.class)
                .addScalar("missing", Integer.class)
                .addScalar("batch_reference", String.class)
                .addScalar("paid_on", LocalDate.class)
                .addScalar("rejection", String.class);
    }

    private static MandateRow row(Tuple read) {
        return new MandateRow(
                read.get("reference", String.class),
                read.get("exercise", Integer.class),
                read.get("number", Long.class),
                read.get("contract_reference", String.class),
                read.get("object", String.class),
                read.get("payee_label", String.class),
                new Money(read.get("total", BigDecimal.class)),
                new Money(read.get("net", BigDecimal.class)),
                read.get("due_on", LocalDate.class),
                MandateState.valueOf(read.get("state", String.class)),
                read.get("missing", Integer.class),
                read.get("batch_reference", String.class),
                read.get("paid_on", LocalDate.class),
                read.get("rejection", String.class));
    }
}
