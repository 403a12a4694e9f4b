package org.rebond.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rebond.intake.TabularFileTest.assertRefused;

import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.TestDatabase;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Permission;
import org.rebond.platform.PlatformRule;
import org.rebond.platform.Role;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class IntakeTest {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    final Caller.Identity marches = new Caller.Identity("marches-" + UUID.randomUUID(), Set.of(Role.PROCUREMENT));
    final Caller.Identity facilitateur =
            new Caller.Identity("facilitateur-" + UUID.randomUUID(), Set.of(Role.FACILITATOR));

    final TestTransactions transactions = new TestTransactions();
    final Caller caller = new Caller();
    final ContractsWork contracts = new ContractsWork();

    @TempDir
    Path directory;

    /** A work whose run is said by each test. */
    static final class ContractsWork implements ImportWork {

        Consumer<ImportRun> run = run -> {};

        @Override
        public String kind() {
            return "contracts";
        }

        @Override
        public Permission permission() {
            return Permission.IMPORT_CONTRACTS;
        }

        @Override
        public void run(ImportRun run) {
            this.run.accept(run);
        }
    }

    /** One server: what it holds in memory goes with it. */
    final class Server {

        final ImportRunner runner;
        final Intake intake;

        Server() {
            var clock = Clock.fixed(NOW, ZoneOffset.UTC);
            var jobs = new ImportJobs_(transactions.entityManager());
            var kinds = new ImportKinds(List.of(contracts));
            var files = new ImportFiles(directory);
            var journal = new Journal(transactions.entityManager(), caller, clock);
            runner = new ImportRunner(
                    kinds, files, jobs, new Turns(TestDatabase.dataSource()), transactions, caller, journal, clock);
            runner.background = Runnable::run;
            intake = new Intake(kinds, files, jobs, runner, transactions, caller, journal, clock);
        }

        ImportReport run(String content, boolean dryRun) {
            return caller.actingAs(marches, () -> intake.run("contracts", "m.json", stream(content), Map.of(), dryRun));
        }

        String submit(String content) {
            return caller.actingAs(
                    marches,
                    () -> intake.submit("contracts", "m.json", stream(content), Map.of("year", "2026"), false));
        }

        ImportSheet sheet(String reference) {
            return caller.actingAs(marches, () -> intake.sheet(reference));
        }

        ImportSheet newest() {
            return caller.actingAs(
                    marches,
                    () -> intake.sheet(intake.imports(Paging.first()).items().stream()
                            .filter(row -> row.startedBy().equals(marches.name()))
                            .findFirst()
                            .orElseThrow()
                            .reference()));
        }
    }

    Server server;

    @BeforeEach
    void start() {
        server = new Server();
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    static String content(ImportRun run) {
        try (InputStream in = run.open()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tally created(int count) {
        return new Tally(count, count, 0, 0, List.of());
    }

    static Rejection rejection(int line) {
        return Rejection.of("ligne " + line, "Heures", "douze\0", IntakeRule.NOT_A_NUMBER, "Heures", "douze\0");
    }

    List<String> journal(String reference) {
        return transactions.fresh(() -> transactions
                .entityManager()
                .createNativeQuery(
                        "select action || ' ' || caller || ' ' || coalesce(details ->> 'state', '') from journal"
                                + " where subject = :subject order by seq",
                        String.class)
                .setParameter("subject", reference)
                .getResultList());
    }

    List<Path> kept() {
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_import_gives_its_report_and_leaves_its_sheet_its_journal_and_no_file() {
        List<String> seen = new ArrayList<>();
        contracts.run = run -> {
            seen.add(content(run) + " " + run.fileName() + " " + run.parameters() + " " + run.alreadyRead());
            assertThat(kept()).hasSize(1);
            run.record(new Tally(5, 1, 2, 1, List.of(rejection(7))));
        };

        String reference = server.submit("[{}]");

        ImportSheet sheet = server.sheet(reference);
        assertThat(seen).containsExactly("[{}] m.json {year=2026} 0");
        assertThat(sheet.state()).isEqualTo(ImportState.DONE);
        assertThat(sheet.percent()).isEqualTo(100);
        assertThat(sheet.bytes()).isEqualTo(4);
        assertThat(sheet.startedAt()).isEqualTo(NOW);
        assertThat(sheet.finishedAt()).isEqualTo(NOW);
        assertThat(sheet.parameters()).containsEntry("year", "2026");
        assertThat(sheet.failure(Locale.FRENCH)).isEmpty();
        assertThat(sheet.report()).isEqualTo(new ImportReport(5, 1, 2, 1, 1, List.of(rejection(7)), false));
        assertThat(sheet.report().rejected().getFirst().value()).isEqualTo("douze\uFFFD");
        assertThat(journal(reference))
                .containsExactly(
                        "imports.started " + marches.name() + " ", "imports.finished " + marches.name() + " DONE");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROCUREMENT")
    void who_may_not_import_the_kind_is_refused_before_anything_is_kept(Role role) {
        var other = new Caller.Identity("someone", Set.of(role));
        for (Supplier<Object> start : List.<Supplier<Object>>of(
                () -> server.intake.run("contracts", "m.json", stream("x"), Map.of(), false),
                () -> server.intake.submit("contracts", "m.json", stream("x"), Map.of(), false))) {
            assertThatThrownBy(() -> caller.actingAs(other, start))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo(PlatformRule.NOT_ALLOWED));
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_kind_that_no_feature_takes_is_refused() {
        assertRefused(
                IntakeRule.KIND_UNKNOWN,
                () -> caller.actingAs(
                        marches, () -> server.intake.run("invoices", "m.json", stream("x"), Map.of(), false)),
                "invoices");
    }

    @Test
    void an_empty_file_is_refused_and_not_kept() {
        assertRefused(IntakeRule.FILE_EMPTY, () -> server.run("", false));
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_one_byte_too_large_is_refused_and_not_kept() {
        long[] left = {ImportFiles.MAX_BYTES + 1};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return left[0]-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int read = (int) Math.min(length, left[0]);
                left[0] -= read;
                return read == 0 ? -1 : read;
            }
        };

        assertRefused(
                IntakeRule.FILE_TOO_LARGE,
                () -> caller.actingAs(
                        marches, () -> server.intake.run("contracts", "m.json", endless, Map.of(), false)),
                150L);
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_name_of_the_file_is_no_path_and_can_be_shown() {
        caller.actingAs(
                marches,
                () -> server.intake.run(
                        "contracts", "C:\\Users\\x\\..\\mar\u202Ech\0és.json", stream("name"), Map.of(), false));

        assertThat(server.newest().fileName()).isEqualTo("marchés.json");
    }

    @Test
    void a_file_refused_as_a_whole_leaves_its_sentence() {
        contracts.run = run -> {
            throw new RuleViolation(IntakeRule.NOT_A_TABLE);
        };

        assertRefused(IntakeRule.NOT_A_TABLE, () -> server.run("refused", false));

        ImportSheet sheet = server.newest();
        assertThat(sheet.state()).isEqualTo(ImportState.FAILED);
        assertThat(sheet.failure(Locale.FRENCH))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("ni un CSV ni un classeur"));
        assertThat(journal(sheet.reference())).last().isEqualTo("imports.finished " + marches.name() + " FAILED");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_fault_leaves_the_reference_to_report_and_what_was_saved_before() {
        contracts.run = run -> {
            run.record(created(100));
            throw new IllegalStateException("fault");
        };

        assertThatThrownBy(() -> server.run("fault", false)).hasMessage("fault");

        ImportSheet sheet = server.newest();
        assertThat(sheet.state()).isEqualTo(ImportState.FAILED);
        assertThat(sheet.failure(Locale.FRENCH))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(sheet.reference()));
        assertThat(sheet.report().created()).isEqualTo(100);
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_recorded_falls_with_the_transaction_that_it_counts() {
        contracts.run = run -> {
            transactions.fresh(() -> {
                run.record(created(10));
                return null;
            });
            transactions.rehearsed(() -> {
                run.record(new Tally(5, 4, 0, 0, List.of(rejection(12))));
                return null;
            });
        };

        assertThat(server.run("transactions", false)).isEqualTo(new ImportReport(10, 10, 0, 0, 0, List.of(), false));
    }

    @Test
    void a_rehearsal_keeps_its_report_though_it_rolls_back() {
        contracts.run = run -> transactions.rehearsed(() -> {
            assertThat(run.dryRun()).isTrue();
            run.record(new Tally(5, 4, 0, 0, List.of(rejection(12))));
            return null;
        });

        assertThat(server.run("rehearsal", true))
                .isEqualTo(new ImportReport(5, 4, 0, 0, 1, List.of(rejection(12)), true));
    }

    @Test
    void lists_the_first_ten_thousand_rejections_and_counts_all() {
        contracts.run = run -> {
            run.record(new Tally(
                    9_999,
                    0,
                    0,
                    0,
                    IntStream.range(0, 9_999).mapToObj(IntakeTest::rejection).toList()));
            run.record(new Tally(
                    2,
                    0,
                    0,
                    0,
                    IntStream.range(9_999, 10_001)
                            .mapToObj(IntakeTest::rejection)
                            .toList()));
        };

        ImportReport report = server.run("rejections", false);

        assertThat(report.rejectedCount()).isEqualTo(10_001);
        assertThat(report.rejected()).hasSize(10_000);
        assertThat(report.rejected().getLast().id()).isEqualTo("ligne 9999");
    }

    @Test
    void the_same_file_cannot_be_under_way_twice_but_can_come_again_afterwards() {
        contracts.run = run -> {
            contracts.run = again -> again.record(created(1));
            assertRefused(IntakeRule.ALREADY_UNDER_WAY, () -> server.submit("twice"));
            assertThat(kept()).hasSize(1);
            run.record(created(1));
        };

        assertThat(server.run("twice", false).created()).isEqualTo(1);
        assertThat(server.run("twice", false).created()).isEqualTo(1);
    }

    @Test
    void imports_of_a_kind_run_one_after_the_other_on_all_servers() throws Exception {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        contracts.run = run -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            run.record(created(1));
            together.decrementAndGet();
        };
        int count = 8;
        var ready = new CyclicBarrier(count);
        Server other = new Server();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var runs = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.await();
                        return (i % 2 == 0 ? server : other).run("turn " + i, false);
                    }))
                    .toList();
            for (var run : runs) {
                assertThat(run.get(1, TimeUnit.MINUTES).created()).isEqualTo(1);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void what_a_stopped_server_left_is_taken_up_from_where_it_stood_as_the_same_person() {
        contracts.run = run -> {
            run.record(created(100));
            server.runner.stop(new Shutdown());
            run.record(created(100)); // never counted: the server gives up here
        };
        assertThatThrownBy(() -> server.run("left", false)).hasMessageContaining("stopping");
        List<String> seen = new ArrayList<>();
        contracts.run = run -> {
            seen.add(caller.name() + " " + run.alreadyRead() + " " + content(run));
            run.record(created(50));
        };

        Server restarted = new Server();
        assertThat(restarted.newest().state()).isEqualTo(ImportState.RUNNING);
        restarted.runner.resume(new Startup());

        assertThat(seen).containsExactly(marches.name() + " 100 left");
        assertThat(restarted.newest().state()).isEqualTo(ImportState.DONE);
        assertThat(restarted.newest().report()).isEqualTo(new ImportReport(150, 150, 0, 0, 0, List.of(), false));
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_rehearsal_that_was_left_starts_again() {
        contracts.run = run -> {
            run.record(new Tally(1, 0, 0, 0, List.of(rejection(1))));
            server.runner.stop(new Shutdown());
            run.record(created(100));
        };
        assertThatThrownBy(() -> server.run("left rehearsal", true)).hasMessageContaining("stopping");
        contracts.run = run -> {
            assertThat(run.alreadyRead()).isZero();
            run.record(new Tally(1, 0, 0, 0, List.of(rejection(1))));
        };

        Server restarted = new Server();
        restarted.runner.resume(new Startup());

        assertThat(restarted.newest().report()).isEqualTo(new ImportReport(1, 0, 0, 0, 1, List.of(rejection(1)), true));
    }

    @Test
    void a_file_that_stops_the_server_three_times_is_given_up() {
        var attempts = new AtomicInteger();
        Server current = server;
        contracts.run = run -> {
            attempts.incrementAndGet();
            throw new OutOfMemoryError("as the server dies");
        };
        current.runner.stop(new Shutdown());
        assertThatThrownBy(() -> server.run("deadly", false)).isInstanceOf(OutOfMemoryError.class);
        for (int i = 0; i < 2; i++) {
            Server next = new Server();
            next.runner.stop(new Shutdown());
            assertThatThrownBy(() -> next.runner.resume(new Startup())).isInstanceOf(OutOfMemoryError.class);
        }

        Server last = new Server();
        last.runner.resume(new Startup());

        assertThat(attempts).hasValue(3);
        assertThat(last.newest().state()).isEqualTo(ImportState.FAILED);
        assertThat(last.newest().failureRule()).isEqualTo("IntakeRule.BROKEN_OFF");
        assertThat(kept()).isEmpty();
    }

    @Test
    void files_that_belong_to_no_import_are_deleted_at_the_start() throws IOException {
        Files.writeString(directory.resolve("arriving123"), "half a file");

        new Server().runner.resume(new Startup());

        assertThat(kept()).isEmpty();
    }

    @Test
    void shows_how_far_the_file_was_read_when_it_last_recorded() {
        List<Integer> percents = new ArrayList<>();
        contracts.run = run -> {
            content(run); // a look at the whole file beforehand is no progress
            try (InputStream in = run.open()) {
                percents.add(server.newest().percent());
                in.readNBytes(1);
                run.record(created(1));
                percents.add(server.newest().percent());
                in.readAllBytes();
                run.record(created(1));
                percents.add(server.newest().percent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(server.newest().state()).isEqualTo(ImportState.RUNNING);
        };

        server.run("1234", false);

        assertThat(percents).containsExactly(0, 25, 100);
    }

    @Test
    void shows_how_far_the_rows_of_a_table_are_read() {
        List<Integer> percents = new ArrayList<>();
        contracts.run = run -> {
            try (TabularFile table = run.table()) {
                table.rows().forEach(row -> percents.add(server.newest().percent()));
            }
        };

        server.run("Nom;Heures\na;1\nb;2\n", false);

        assertThat(percents).containsExactly(50, 100);
    }

    @Test
    void an_import_is_shown_to_its_starter_and_to_those_who_may_import_its_kind() {
        var colleague = new Caller.Identity("collegue", Set.of(Role.PROCUREMENT));
        String reference = server.submit("whose");

        assertThat(caller.actingAs(
                        colleague, () -> server.intake.sheet(reference).startedBy()))
                .isEqualTo(marches.name());
        assertThat(caller.actingAs(
                        colleague, () -> server.intake.imports(Paging.first()).items()))
                .extracting(ImportRow::reference)
                .contains(reference);
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> caller.actingAs(facilitateur, () -> server.intake.sheet(reference)))
                        .rule())
                .isEqualTo(PlatformRule.NOT_ALLOWED);
        assertThat(caller.actingAs(
                        facilitateur,
                        () -> server.intake.imports(Paging.first()).total()))
                .isZero();
    }

    @Test
    void an_unknown_reference_is_refused() {
        assertRefused(IntakeRule.IMPORT_UNKNOWN, () -> server.sheet("nope"), "nope");
        String unknown = UUID.randomUUID().toString();
        assertRefused(IntakeRule.IMPORT_UNKNOWN, () -> server.sheet(unknown), unknown);
    }

    @Test
    void the_list_can_be_sorted_by_each_of_its_columns() {
        String first = server.submit("sorted 1");
        String second = server.submit("sorted 2");

        for (String column : ImportJobs.COLUMNS.keySet()) {
            var page = caller.actingAs(marches, () -> server.intake.imports(new Paging(1, 200, column, true)));
            assertThat(page.items()).as(column).extracting(ImportRow::reference).contains(first, second);
            assertThat(page.total()).isGreaterThanOrEqualTo(2);
        }
        assertThat(caller.actingAs(
                        marches, () -> server.intake.imports(Paging.first()).items()))
                .extracting(ImportRow::reference)
                .startsWith(second, first);
    }
}
