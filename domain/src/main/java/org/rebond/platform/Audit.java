package org.rebond.platform;

import static java.util.stream.Collectors.joining;
import static org.rebond.platform.Permission.PURGE_ACCESS_LOG;
import static org.rebond.platform.Permission.READ_AUDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What the data protection officer can see and do: journal, access log, history of a record. Looking is logged too. */
@ApplicationScoped
@Transactional
public class Audit {

    /** Months that a line of the access log is kept; the database refuses to remove a younger one. */
    static final int MONTHS_KEPT = 12;

    /** Counting stops here: a longer list says "at least". */
    private static final int COUNTED = 10_000;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final String FILTERED = " where (:caller = '' or caller = :caller)"
            + " and (:action = '' or action = :action) and (:subject = '' or subject = :subject)"
            + " and at >= :from and at < :to";

    private final EntityManager entityManager;
    private final AccessLog accessLog;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public Audit(EntityManager entityManager, AccessLog accessLog, Journal journal, Clock clock) {
        this.entityManager = entityManager;
        this.accessLog = accessLog;
        this.journal = journal;
        this.clock = clock;
    }

    /** Recomputes the whole chain. */
    @Requires(READ_AUDIT)
    public Chain verify() {
        var found = (Object[]) entityManager
                .createNativeQuery(
                        "select (select count(*) from journal),"
                                + " (select encode(hash, 'hex') from journal order by seq desc limit 1), journal_first_broken()")
                .getSingleResult();
        return new Chain(
                ((Number) found[0]).longValue(),
                found[1] == null ? "" : (String) found[1],
                found[2] == null ? null : ((Number) found[2]).longValue());
    }

    /** The journal, newest first. */
    @Requires(READ_AUDIT)
    public Page<JournalLine> journal(AuditFilter filter, Paging paging) {
        accessLog.record(AccessAction.JOURNAL_READ, filter.subject(), describe(filter));
        List<JournalLine> lines = rows(filtered(
                        "select seq, at, caller, action, subject, cast(details as text) from journal", filter, paging))
                .map(row -> new JournalLine(
                        ((Number) row[0]).longValue(),
                        instant(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        details((String) row[5])))
                .toList();
        return page(lines, paging, count("journal", filter));
    }

    /** The access log, newest first, this reading included. */
    @Requires(READ_AUDIT)
    public Page<Access> accesses(AuditFilter filter, Paging paging) {
        accessLog.record(AccessAction.ACCESSES_READ, filter.subject(), describe(filter));
        List<Access> lines = rows(filtered(
                        "select seq, at, caller, action, subject, reason from access_log", filter, paging))
                .map(row -> new Access(
                        ((Number) row[0]).longValue(),
                        instant(row[1]),
                        (String) row[2],
                        AccessAction.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5]))
                .toList();
        return page(lines, paging, count("access_log", filter));
    }

    /** Every value that a record and its parts had, newest first. */
    @Requires(READ_AUDIT)
    public Page<Change> changes(AuditedRecord record, String reference, Paging paging) {
        accessLog.record(AccessAction.HISTORY_READ, reference, record.name());
        Query query = entityManager
                .createNativeQuery("select r.at, r.caller, c.revision_type, c.part, c.field, c.before, c.after from ("
                        + record.changesSql() + ") c join revision r on r.id = c.revision"
                        + " order by r.at desc, c.revision desc, c.part, c.field, c.before, c.after")
                .setParameter("reference", reference)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size());
        List<Change> changes = rows(query)
                .map(row -> new Change(
                        Instant.ofEpochMilli(((Number) row[0]).longValue()),
                        (String) row[1],
                        ChangeKind.values()[((Number) row[2]).intValue()], // 0, 1, 2 of Envers
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
        Query count = entityManager
                .createNativeQuery("select count(*) from (select 1 from (" + record.changesSql() + ") c limit "
                        + COUNTED + ") counted")
                .setParameter("reference", reference);
        return page(changes, paging, ((Number) count.getSingleResult()).longValue());
    }

    /** Removes the accesses older than twelve months, and says so in the journal. Gives how many they were. */
    @Requires(PURGE_ACCESS_LOG)
    public int purgeAccesses() {
        OffsetDateTime before = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS_KEPT);
        int purged = entityManager
                .createNativeQuery("delete from access_log where at < :before")
                .setParameter("before", before)
                .executeUpdate();
        journal.record("access-log.purged", "access-log", Map.of("before", before, "lines", purged));
        return purged;
    }

    private Query filtered(String select, AuditFilter filter, Paging paging) {
        return bind(entityManager.createNativeQuery(select + FILTERED + " order by seq desc"), filter)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size());
    }

    private long count(String table, AuditFilter filter) {
        Query query = entityManager.createNativeQuery(
                "select count(*) from (select 1 from " + table + FILTERED + " limit " + COUNTED + ") counted");
        return ((Number) bind(query, filter).getSingleResult()).longValue();
    }

    private static Query bind(Query query, AuditFilter filter) {
        return query.setParameter("caller", filter.caller())
                .setParameter("action", filter.action())
                .setParameter("subject", filter.subject())
                .setParameter("from", filter.from() == null ? BEGINNING : filter.from())
                .setParameter("to", filter.to() == null ? END : filter.to());
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static <T> Page<T> page(List<T> items, Paging paging, long counted) {
        return new Page<>(items, paging.number(), paging.size(), counted, counted < COUNTED);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    private static String describe(AuditFilter filter) {
        return Stream.of(filter.caller(), filter.action())
                .filter(text -> !text.isEmpty())
                .collect(joining(" "));
    }

    private static SortedMap<String, String> details(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            var details = new TreeMap<String, String>();
            object.forEach((key, value) ->
                    details.put(key, value instanceof JsonString text ? text.getString() : value.toString()));
            return details;
        }
    }
}
