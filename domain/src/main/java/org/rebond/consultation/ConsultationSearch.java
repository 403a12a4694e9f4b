package org.rebond.consultation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The consultations that meet a filter, with what each waits for. */
final class ConsultationSearch {

    private static final int FETCH_SIZE = 500;

    /** The least advanced lot says where an opened consultation stands. */
    private static final String STAGED = """
            select c.reference, c.number, c.object, c.procedure, c.launched_on, c.bids_due_at, lots.lots, lots.estimate,
              case when c.state = 'PREPARED' then 'PREPARED'
                when lots.over = lots.lots then 'OVER'
                when c.state = 'LAUNCHED' and c.bids_due_at >= :now then 'RUNNING'
                when c.state = 'LAUNCHED' then 'TO_OPEN'
                when lots.pending > 0 then 'TO_ANALYSE'
                when lots.proposed > 0 then 'TO_AWARD'
                when lots.awarded > 0 then 'TO_ANNOUNCE'
                when lots.waiting > 0 then 'STANDSTILL'
                else 'TO_NOTIFY' end as stage,
              lots.signable_from
            from consultation c
            cross join lateral (
              select cast(count(*) as integer) as lots, sum(l.estimate) as estimate,
                count(*) filter (where l.state in ('NOTIFIED', 'UNSUCCESSFUL', 'ABANDONED')) as over,
                count(*) filter (where l.state = 'PENDING') as pending,
                count(*) filter (where l.state = 'PROPOSED') as proposed,
                count(*) filter (where l.state = 'AWARDED') as awarded,
                count(*) filter (where l.state = 'ANNOUNCED' and l.signable_from > :today) as waiting,
                min(l.signable_from) filter (where l.state = 'ANNOUNCED') as signable_from
              from consultation_lot l where l.consultation_id = c.id) lots
            """;

    private static final String ROW = """
            select reference, number, object, procedure, launched_on, bids_due_at, lots, estimate, stage,
              case stage when 'STANDSTILL' then signable_from when 'TO_NOTIFY' then signable_from end as next_on
            """;

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "number",
            "object", "object",
            "launched", "launched_on",
            "due", "bids_due_at",
            "estimate", "estimate");

    private final EntityManager entityManager;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final @Nullable ConsultationStage stage;

    ConsultationSearch(EntityManager entityManager, ConsultationFilter filter, Instant now, LocalDate today) {
        this.entityManager = entityManager;
        this.stage = filter.stage();
        parameters.put("now", now);
        parameters.put("today", today);
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(position(lower(:text) in lower(c.number)) > 0"
                    + " or position(search_words(:text) in search_words(c.object)) > 0"
                    + " or exists (select 1 from consultation_lot t where t.consultation_id = c.id"
                    + " and position(search_words(:text) in search_words(t.object)) > 0))");
            parameters.put("text", filter.text().strip());
        }
    }

    Page<ConsultationRow> page(Paging paging) {
        List<ConsultationRow> rows = rows(
                        found() + order(paging.sort(), paging.descending()) + " limit :size offset :offset")
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .getResultList()
                .stream()
                .map(ConsultationSearch::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<ConsultationRow> stream(@Nullable String sort, boolean descending) {
        return rows(found() + order(sort, descending))
                .setFetchSize(FETCH_SIZE)
                .getResultStream()
                .map(ConsultationSearch::row);
    }

    ConsultationStage stageOf(Consultation.Reference reference) {
        parameters.put("reference", reference.value());
        criteria.add("c.reference = :reference");
        return row(rows(found()).getSingleResult()).stage();
    }

    private long count() {
        NativeQuery<Long> query = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) from (" + found() + ") counted", Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String found() {
        return ROW + " from (" + STAGED + (criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria))
                + ") staged" + (stage == null ? "" : " where stage = '" + stage.name() + "'");
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : COLUMNS.get(sort);
        return column == null
                ? " order by launched_on desc, reference"
                : " order by " + column + (descending ? " desc" : "") + ", reference";
    }

    private NativeQuery<Tuple> rows(String sql) {
        NativeQuery<Tuple> query = entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("reference", String.class)
                .addScalar("number", String.class)
                .addScalar("object", String.class)
                .addScalar("procedure", String.class)
                .addScalar("launched_on", LocalDate.class)
                .addScalar("bids_due_at", Instant.class)
                .addScalar("lots", Integer.class)
                .addScalar("estimate", BigDecimal.class)
                .addScalar("stage", String.class)
                .addScalar("next_on", LocalDate.class);
    }

    private static ConsultationRow row(Tuple read) {
        return new ConsultationRow(
                read.get("reference", String.class),
                read.get("number", String.class),
                read.get("object", String.class),
                Procedure.valueOf(read.get("procedure", String.class)),
                read.get("launched_on", LocalDate.class),
                read.get("bids_due_at", Instant.class),
                read.get("lots", Integer.class),
                new Money(read.get("estimate", BigDecimal.class)),
                ConsultationStage.valueOf(read.get("stage", String.class)),
                read.get("next_on", LocalDate.class));
    }
}
