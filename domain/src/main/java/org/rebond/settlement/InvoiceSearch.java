package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** The invoices that meet a filter. */
final class InvoiceSearch {

    private static final int FETCH_SIZE = 500;

    private static final String ROWS = """
            select i.reference, i.contract_reference, i.number, coalesce(i.holder_name, i.holder_identifier) as holder,
              i.credits, i.received_on, i.state, i.total_excluding_tax, i.total_including_tax,
              case when i.state <> 'REJECTED' then i.due_on end as due_on, i.paid_on
            """;

    private static final String UNPAID = "i.state in ('RECEIVED', 'SERVICE_DONE', 'SETTLED') and i.due_on ";

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "reference", "i.rank",
            "number", "i.number",
            "holder", "holder",
            "received", "i.received_on",
            "due", "due_on",
            "total", "i.total_including_tax");

    private final EntityManager entityManager;
    private final LocalDate today;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    InvoiceSearch(EntityManager entityManager, InvoiceFilter filter, LocalDate today) {
        this.entityManager = entityManager;
        this.today = today;
        if (filter.contract() != null) {
            criteria.add("i.contract_reference = :contract");
            parameters.put("contract", filter.contract());
        }
        if (filter.state() != null) {
            criteria.add("i.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(position(lower(:text) in lower(i.reference)) > 0"
                    + " or position(lower(:text) in lower(i.number)) > 0"
                    + " or position(:text in i.holder_identifier) > 0"
                    + " or position(search_words(:text) in search_words(i.holder_name)) > 0)");
            parameters.put("text", filter.text().strip());
        }
        if (filter.deadline() != null) {
            narrowTo(filter.deadline());
        }
        if (filter.paidIn() != null) {
            criteria.add("i.state = 'PAID' and i.credits is null and i.paid_on between :first and :last");
            parameters.put("first", filter.paidIn().atDay(1));
            parameters.put("last", filter.paidIn().atMonth(12).atEndOfMonth());
        }
    }

    private void narrowTo(Deadline deadline) {
        switch (deadline) {
            case LATE -> {
                criteria.add(UNPAID + "< :today");
                parameters.put("today", today);
            }
            case DUE_SOON -> {
                criteria.add(UNPAID + "between :today and :soon");
                parameters.put("today", today);
                parameters.put("soon", today.plusDays(Deadline.SOON_DAYS));
            }
            case PAID_LATE -> criteria.add("i.paid_on > i.due_on");
        }
    }

    Page<InvoiceRow> page(Paging paging) {
        List<InvoiceRow> rows = rows(paging.sort(), paging.descending(), " limit :size offset :offset")
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<InvoiceRow> stream(@Nullable String sort, boolean descending) {
        return rows(sort, descending, "")
                .setFetchSize(FETCH_SIZE)
                .getResultStream()
                .map(this::row);
    }

    private long count() {
        Query query = entityManager.createNativeQuery("select count(*)" + from(), Long.class);
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private String from() {
        return " from invoice i" + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria));
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : COLUMNS.get(sort);
        return column == null
                ? " order by i.received_on desc, i.rank desc, i.contract_reference"
                : " order by " + column + (descending ? " desc" : "") + " nulls last, i.contract_reference, i.rank";
    }

    private NativeQuery<Tuple> rows(@Nullable String sort, boolean descending, String limits) {
        NativeQuery<Tuple> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ROWS + from() + order(sort, descending) + limits, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("reference", String.class)
                .addScalar("contract_reference", String.class)
                .addScalar("number", String.class)
                .addScalar("holder", String.class)
                .addScalar("credits", String.class)
                .addScalar("received_on", LocalDate.class)
                .addScalar("state", String.class)
                .addScalar("total_excluding_tax", BigDecimal.class)
                .addScalar("total_including_tax", BigDecimal.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("paid_on", LocalDate.class);
    }

    private InvoiceRow row(Tuple read) {
        InvoiceState state = InvoiceState.valueOf(read.get("state", String.class));
        LocalDate dueOn = read.get("due_on", LocalDate.class);
        return new InvoiceRow(
                read.get("reference", String.class),
                read.get("contract_reference", String.class),
                read.get("number", String.class),
                read.get("holder", String.class),
                read.get("credits", String.class),
                read.get("received_on", LocalDate.class),
                state,
                new Money(read.get("total_excluding_tax", BigDecimal.class)),
                new Money(read.get("total_including_tax", BigDecimal.class)),
                dueOn,
                dueOn != null && state.counts() ? ChronoUnit.DAYS.between(today, dueOn) : null,
                read.get("paid_on", LocalDate.class));
    }
}
