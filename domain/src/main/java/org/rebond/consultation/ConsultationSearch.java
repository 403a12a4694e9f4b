package org.rebond.consultation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Once the bids are opened, each lot goes its way: a consultation may wait for several things. */
    private static final String STAGED = """
            select c.reference, c.number, c.object, c.procedure, c.launched_on, c.bids_due_at, lots.lots, lots.estimate,
              case when c.state = 'PREPARED' then array['PREPARED']
                when lots.over = lots.lots then array['OVER']
                when c.state = 'APPLYING' and c.applications_due_at >= :now then array['APPLYING']
                when c.state = 'APPLYING' then array['TO_SELECT']
                when c.state = 'LAUNCHED' and c.bids_due_at >= :now then array['RUNNING']
                when c.state = 'LAUNCHED' then array['TO_OPEN']
                else array_remove(array[
                  case when lots.pending > 0 then 'TO_ANALYSE' end,
                  case when lots.proposed > 0 then 'TO_AWARD' end,
                  case when lots.awarded > 0 then 'TO_ANNOUNCE' end,
                  case when lots.waiting > 0 then 'STANDSTILL' end,
                  case when lots.ready > 0 then 'TO_NOTIFY' end], null) end as stages,
              lots.signable_from as next_on
            from consultation c
            cross join lateral (
              select cast(count(*) as integer) as lots, sum(l.estimate) as estimate,
                count(*) filter (where l.state in ('NOTIFIED', 'UNSUCCESSFUL', 'ABANDONED')) as over,
                count(*) filter (where l.state = 'PENDING') as pending,
                count(*) filter (where l.state = 'PROPOSED') as proposed,
                count(*) filter (where l.state = 'AWARDED') as awarded,
                count(*) filter (where l.state = 'ANNOUNCED' and l.signable_from > :today) as waiting,
                count(*) filter (where l.state = 'ANNOUNCED' and l.signable_from <= :today) as ready,
                min(l.signable_from) filter (where l.state = 'ANNOUNCED') as signable_from
              from consultation_lot l where l.consultation_id = c.id) lots
            """;

    private static final String ROW =
            "select reference, number, object, procedure, launched_on, bids_due_at, lots, estimate, stages, next_on";

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
    private final ZoneId zone;

    ConsultationSearch(EntityManager entityManager, ConsultationFilter filter, Clock clock) {
        this.entityManager = entityManager;
        this.stage = filter.stage();
        this.zone = clock.getZone();
        parameters.put("now", clock.instant());
        parameters.put("today", LocalDate.now(clock));
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
                .map(this::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count(), true);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<ConsultationRow> stream(@Nullable String sort, boolean descending) {
        return rows(found() + order(sort, descending))
                .setFetchSize(FETCH_SIZE)
                .getResultStream()
                .map(this::row);
    }

    List<ConsultationStage> stagesOf(Consultation.Reference reference) {
        parameters.put("reference", reference.value());
        criteria.add("c.reference = :reference");
        return row(rows(found()).getSingleResult()).stages();
    }

    /** How many of them wait for bids or applications that are due before a day is over. */
    long dueBy(LocalDate day) {
        parameters.put("until", day.plusDays(1).atStartOfDay(zone).minusNanos(1).toInstant());
        criteria.add("case c.state when 'LAUNCHED' then c.bids_due_at when 'APPLYING' then c.applications_due_at end"
                + " between :now and :until");
        return count();
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
                + ") staged" + (stage == null ? "" : " where '" + stage.name() + "' = any (stages)");
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
                .addScalar("stages", String[].class)
                .addScalar("next_on", LocalDate.class);
    }

    private ConsultationRow row(Tuple read) {
        Instant due = read.get("bids_due_at", Instant.class);
        return new ConsultationRow(
                read.get("reference", String.class),
                read.get("number", String.class),
                read.get("object", String.class),
                Procedure.valueOf(read.get("procedure", String.class)),
                read.get("launched_on", LocalDate.class),
                due,
                LocalDate.ofInstant(due, zone),
                read.get("lots", Integer.class),
                new Money(read.get("estimate", BigDecimal.class)),
                Arrays.stream(read.get("stages", String[].class))
                        .map(ConsultationStage::valueOf)
                        .toList(),
                read.get("next_on", LocalDate.class));
    }
}
