package org.rebond.agenda;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The deadlines that meet a filter and that somebody may do something about. */
final class DeadlineSearch {

    private static final int FETCH_SIZE = 500;

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of("due", "due_on", "reference", "reference");

    private final EntityManager entityManager;
    private final LocalDate today;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    DeadlineSearch(EntityManager entityManager, Caller.Identity agent, DeadlineFilter filter, LocalDate today) {
        this.entityManager = entityManager;
        this.today = today;
        criteria.add("d.kind in (:kinds)");
        parameters.put(
                "kinds",
                DeadlineKind.of(agent).stream()
                        .filter(kind -> filter.kind() == null || filter.kind() == kind)
                        .map(Enum::name)
                        .toList());
        criteria.add("(d.due_on >= :today or d.kind not in (:lapsing))");
        parameters.put("today", today);
        parameters.put(
                "lapsing",
                Stream.of(DeadlineKind.values())
                        .filter(DeadlineKind::lapses)
                        .map(Enum::name)
                        .toList());
        if (filter.stage() != null) {
            within(filter.stage());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(position(lower(:text) in lower(d.reference)) > 0"
                    + " or position(search_words(:text) in search_words(coalesce(d.object, k.object))) > 0)");
            parameters.put("text", filter.text().strip());
        }
    }

    private void within(DeadlineStage stage) {
        LocalDate week = today.plusDays(DeadlineStage.WEEK);
        criteria.add(
                switch (stage) {
                    case OVERDUE -> "d.due_on < :today";
                    case THIS_WEEK -> "d.due_on between :today and :week";
                    case LATER -> "d.due_on > :week";
                });
        if (stage != DeadlineStage.OVERDUE) {
            parameters.put("week", week);
        }
    }

    Page<Deadline> page(Paging paging) {
        List<Deadline> rows = rows(paging.sort(), paging.descending())
                .setMaxResults(paging.size())
                .setFirstResult(Math.toIntExact(paging.offset()))
                .getResultStream()
                .map(this::deadline)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<Deadline> stream(@Nullable String sort, boolean descending) {
        return rows(sort, descending).setFetchSize(FETCH_SIZE).getResultStream().map(this::deadline);
    }

    long count() {
        Query query = entityManager.createNativeQuery("select count(*)" + from(), Long.class);
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private String from() {
        return " from deadline d left join contract k on k.reference = d.contract where "
                + String.join(" and ", criteria);
    }

    private NativeQuery<Tuple> rows(@Nullable String sort, boolean descending) {
        String column = sort == null ? "due_on" : COLUMNS.getOrDefault(sort, "due_on");
        NativeQuery<Tuple> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select d.kind, d.due_on, d.reference, d.contract, coalesce(d.object, k.object) as object"
                                + from() + " order by d." + column + (descending ? " desc" : "")
                                + ", d.reference, d.kind",
                        Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("kind", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("reference", String.class)
                .addScalar("contract", String.class)
                .addScalar("object", String.class);
    }

    private Deadline deadline(Tuple read) {
        LocalDate dueOn = read.get("due_on", LocalDate.class);
        return new Deadline(
                DeadlineKind.valueOf(read.get("kind", String.class)),
                DeadlineStage.of(dueOn, today),
                dueOn,
                read.get("reference", String.class),
                read.get("contract", String.class),
                read.get("object", String.class));
    }
}
