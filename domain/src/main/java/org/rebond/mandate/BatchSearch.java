package org.rebond.mandate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The batches that meet a filter. */
final class BatchSearch {

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "reference", "b.exercise * 1000000000 + b.lot",
            "number", "b.exercise * 1000000000 + coalesce(b.number, 0)",
            "built", "b.builtOn",
            "total", "b.totalExcludingTax.amount");

    private final EntityManager entityManager;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    BatchSearch(EntityManager entityManager, BatchFilter filter) {
        this.entityManager = entityManager;
        narrow("b.state = :state", "state", filter.state());
        narrow("b.exercise = :exercise", "exercise", filter.exercise());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            narrow(
                    "(locate(lower(:text), lower(b.reference.value)) > 0 or cast(b.number as String) = :text"
                            + " or :text in (b.builtBy, b.signedBy, b.sentBy))",
                    "text",
                    text.strip());
        }
    }

    private void narrow(String criterion, String parameter, @Nullable Object value) {
        if (value != null) {
            criteria.add(criterion);
            parameters.put(parameter, value);
        }
    }

    Page<BatchSheet> page(Paging paging) {
        List<BatchSheet> rows = query("select b" + from() + order(paging.sort(), paging.descending()), Batch.class)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultStream()
                .map(Batch::sheet)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** To be closed. */
    Stream<BatchSheet> stream(@Nullable String sort, boolean descending) {
        return query("select b" + from() + order(sort, descending), Batch.class)
                .getResultStream()
                .map(Batch::sheet);
    }

    private long count() {
        return query("select count(b)" + from(), Long.class).getSingleResult();
    }

    private String from() {
        return " from Batch b" + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria));
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : COLUMNS.get(sort);
        return column == null
                ? " order by b.exercise desc, b.lot desc"
                : " order by " + column + (descending ? " desc" : "") + ", b.exercise, b.lot";
    }

    private <T> TypedQuery<T> query(String hql, Class<T> type) {
        TypedQuery<T> query = entityManager.createQuery(hql, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
