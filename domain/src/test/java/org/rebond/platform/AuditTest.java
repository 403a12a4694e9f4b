package org.rebond.platform;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller.Identity;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

class AuditTest {

    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    private final Instant now = Instant.parse("2026-11-22T12:00:00.123456Z");
    private final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final String subject = "subject-" + SUBJECTS.incrementAndGet();
    private final Journal journal = journalAt(now);
    private final Audit audit = auditAt(now);

    private Journal journalAt(Instant at) {
        return new Journal(transactions.entityManager(), caller, Clock.fixed(at, ZoneOffset.UTC));
    }

    private Audit auditAt(Instant at) {
        return new Audit(transactions.entityManager(), accessLogAt(at), journalAt(at), Clock.fixed(at, ZoneOffset.UTC));
    }

    private AccessLog accessLogAt(Instant at) {
        return new AccessLog(transactions.entityManager(), caller, Clock.fixed(at, ZoneOffset.UTC));
    }

    private <T extends @Nullable Object> T asDpo(Supplier<T> work) {
        return caller.actingAs(new Identity("dpo", Set.of(Role.AUDITOR)), () -> transactions.fresh(work));
    }

    private void record(String action) {
        asDpo(() -> {
            journal.record(action, subject, Map.of("value", "une valeur"));
            return true;
        });
    }

    private long head() {
        return asDpo(audit::verify).lines();
    }

    @BeforeEach
    void write_three_lines() {
        for (int i = 0; i < 3; i++) {
            record("test.line");
        }
    }

    @Test
    void an_untouched_chain_holds() {
        Chain chain = asDpo(audit::verify);

        assertThat(chain.holds()).isTrue();
        assertThat(chain.lines()).isGreaterThanOrEqualTo(3);
        assertThat(chain.head()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seq = seq + 1000000",
                "at = at + interval '1 microsecond'",
                "at = at - interval '4051 years 1 day'",
                "caller = caller || ' '",
                "action = upper(action)",
                "subject = ''",
                "details = '{}'",
                "previous_hash = '\\x00'",
                "hash = sha256(hash)"
            })
    void a_change_to_any_column_of_any_line_is_found_at_its_line(String change) throws SQLException {
        long last = head();
        for (long line : List.of(1L, last - 1, last)) {
            assertThat(firstBrokenAfter("update journal set " + change + " where seq = " + line))
                    .as("%s at line %d of %d", change, line, last)
                    .isEqualTo(line);
        }
    }

    @Test
    void a_line_taken_out_is_found() throws SQLException {
        long last = head();

        assertThat(firstBrokenAfter("delete from journal where seq = " + (last - 1)))
                .isEqualTo(last - 1);
    }

    @Test
    void a_line_slipped_in_is_found() throws SQLException {
        long next = head() + 1;

        assertThat(firstBrokenAfter("insert into journal select " + next
                        + ", at, caller, action, subject, details, previous_hash, sha256(hash) from journal where seq = "
                        + (next - 1)))
                .isEqualTo(next);
    }

    /** What somebody with every right over the database does, undone at once. */
    private static @Nullable Long firstBrokenAfter(String tampering) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table journal disable trigger all");
            assertThat(statement.executeUpdate(tampering)).isEqualTo(1);
            try (var found = statement.executeQuery("select journal_first_broken()")) {
                found.next();
                return (Long) found.getObject(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set caller = 'other'",
                "delete from journal",
                "truncate journal",
                "update access_log set caller = 'other'",
                "truncate access_log"
            })
    void the_database_refuses_to_rewrite_what_was_logged(String statement) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("is append-only");
    }

    @Test
    void lines_written_at_once_make_one_chain() throws Exception {
        long before = head();
        int writers = 4;
        int each = 10;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            Callable<Boolean> writer = () -> {
                for (int i = 0; i < each; i++) {
                    record("test.race");
                }
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(
                    Stream.generate(() -> writer).limit(writers).toList())) {
                assertThat(done.get()).isTrue();
            }
        }

        Chain after = asDpo(audit::verify);
        assertThat(after.holds()).isTrue();
        assertThat(after.lines()).isEqualTo(before + writers * each);
    }

    @Test
    void the_journal_is_read_newest_first_by_pages() {
        record("test.last");

        Page<JournalLine> page = asDpo(() -> audit.journal(AuditFilter.of(subject), new Paging(1, 2, null, false)));

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.totalExact()).isTrue();
        assertThat(page.items()).extracting(JournalLine::action).containsExactly("test.last", "test.line");
        assertThat(page.items().getFirst())
                .usingRecursiveComparison()
                .ignoringFields("seq")
                .isEqualTo(new JournalLine(
                        0, now, "dpo", "test.last", subject, new TreeMap<>(Map.of("value", "une valeur"))));
    }

    @Test
    void the_moments_of_a_filter_are_from_included_to_excluded() {
        assertThat(count(new AuditFilter("dpo", "test.line", subject, now, now.plusNanos(1_000))))
                .isEqualTo(3);
        assertThat(count(new AuditFilter("dpo", "test.line", subject, null, now)))
                .isZero();
        assertThat(count(new AuditFilter("dpo", "test.line", subject, now.plusNanos(1_000), null)))
                .isZero();
        assertThat(count(new AuditFilter("other", "", subject, null, null))).isZero();
    }

    private long count(AuditFilter filter) {
        return asDpo(() -> audit.journal(filter, Paging.first())).total();
    }

    @Test
    void opening_a_file_and_reading_the_log_are_both_in_the_log() {
        caller.actingAs(
                new Identity("facilitateur", Set.of(Role.FACILITATOR)),
                () -> transactions.fresh(() -> {
                    accessLogAt(now).opened(subject, "bilan");
                    return true;
                }));

        Page<Access> accesses = asDpo(() -> audit.accesses(AuditFilter.of(subject), Paging.first()));

        assertThat(accesses.items())
                .extracting(Access::caller, Access::action, Access::subject, Access::reason)
                .containsExactly(
                        tuple("dpo", AccessAction.ACCESSES_READ, subject, ""),
                        tuple("facilitateur", AccessAction.FILE_OPENED, subject, "bilan"));
    }

    @Test
    void accesses_go_after_twelve_months_and_the_journal_says_so() {
        Instant today = Instant.now();
        Instant justOver =
                today.atOffset(ZoneOffset.UTC).minusMonths(12).toInstant().minus(Duration.ofHours(1));
        Instant justUnder = justOver.plus(Duration.ofHours(2));
        for (Instant at : List.of(justOver, justUnder)) {
            asDpo(() -> {
                accessLogAt(at).opened(subject, at.equals(justOver) ? "old" : "young");
                return true;
            });
        }

        assertThat(asDpo(() -> auditAt(today).purgeAccesses())).isPositive();

        assertThat(asDpo(() -> audit.accesses(new AuditFilter("", "FILE_OPENED", subject, null, null), Paging.first()))
                        .items())
                .extracting(Access::reason)
                .containsExactly("young");
        assertThat(asDpo(() -> audit.journal(AuditFilter.of("access-log"), Paging.first()))
                        .items()
                        .getFirst()
                        .action())
                .isEqualTo("access-log.purged");
    }

    @Test
    void the_database_refuses_to_purge_a_younger_access() {
        asDpo(() -> {
            accessLogAt(Instant.now()).opened(subject, "today");
            return true;
        });

        assertThatThrownBy(() -> execute("delete from access_log where subject = '" + subject + "'"))
                .hasMessageContaining("keeps its lines for twelve months");
    }

    @Test
    void every_audited_table_belongs_to_a_record() {
        List<?> tables = TestDatabase.commit(entityManager -> entityManager
                .createNativeQuery("select table_name from information_schema.tables where table_name like '%\\_aud'")
                .getResultList());
        Set<String> known = Stream.of(AuditedRecord.values())
                .flatMap(AuditedRecord::parts)
                .map(part -> part.table() + "_aud")
                .collect(toUnmodifiableSet());

        assertThat(tables).isNotEmpty().allMatch(table -> known.contains(Objects.toString(table)));
    }

    @Test
    void the_history_of_a_record_and_its_parts_tells_each_value_before_and_after() throws SQLException {
        long id = 1_000_000 + SUBJECTS.incrementAndGet();
        revision(id, "2026-11-22T10:00:00Z", "admin");
        revision(id + 100_000, "2026-11-22T11:00:00Z", "other");
        account(id, id, 0, subject, "Marion");
        role(id, id, 0, "FINANCE");
        account(id, id + 100_000, 1, subject, "Marion Exemple");
        role(id, id + 100_000, 2, "FINANCE");

        List<Change> changes = asDpo(() -> audit.changes(AuditedRecord.ACCOUNT, subject, Paging.first()))
                .items();

        assertThat(changes)
                .contains(
                        new Change(
                                Instant.parse("2026-11-22T11:00:00Z"),
                                "other",
                                ChangeKind.CHANGED,
                                "account",
                                "display_name",
                                "Marion",
                                "Marion Exemple"),
                        new Change(
                                Instant.parse("2026-11-22T11:00:00Z"),
                                "other",
                                ChangeKind.REMOVED,
                                "account_role",
                                "role",
                                "FINANCE",
                                null),
                        new Change(
                                Instant.parse("2026-11-22T10:00:00Z"),
                                "admin",
                                ChangeKind.ADDED,
                                "account_role",
                                "role",
                                null,
                                "FINANCE"));
        assertThat(changes.getFirst().caller()).isEqualTo("other");
        assertThat(changes)
                .filteredOn(change -> "other".equals(change.caller()))
                .hasSize(2);
    }

    @Test
    void the_history_of_each_kind_of_record_can_be_read() {
        for (AuditedRecord record : AuditedRecord.values()) {
            boolean exists = TestDatabase.commit(entityManager -> entityManager
                            .createNativeQuery("select to_regclass(:table) is not null", Boolean.class)
                            .setParameter(
                                    "table",
                                    record.parts().findFirst().orElseThrow().table() + "_aud")
                            .getSingleResult())
                    .equals(Boolean.TRUE);
            if (exists) {
                assertThat(asDpo(() -> audit.changes(record, "nothing", Paging.first()))
                                .items())
                        .isEmpty();
            }
        }
    }

    private static void revision(long id, String at, String who) throws SQLException {
        execute("insert into revision values (" + id + ", " + Instant.parse(at).toEpochMilli() + ", '" + who + "')");
    }

    private static void account(long id, long revision, int type, String name, String displayName) throws SQLException {
        execute("insert into account_aud values (" + id + ", " + revision + ", " + type + ", '" + name + "', '"
                + displayName + "', true, false)");
    }

    private static void role(long id, long revision, int type, String role) throws SQLException {
        execute("insert into account_role_aud values (" + revision + ", " + type + ", " + id + ", '" + role + "')");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
