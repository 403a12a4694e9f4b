package org.rebond.procurement;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rebond.TestTransactions;
import org.rebond.intake.ImportRun;
import org.rebond.intake.Rejection;
import org.rebond.intake.Tally;
import org.rebond.platform.AnswerCache;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;

/** The procurement feature on the {@link org.rebond.TestDatabase}, as the server would wire it. */
public final class ProcurementOffice {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestTransactions transactions = new TestTransactions();
    private final Contracts contracts = new Contracts_(transactions.entityManager());
    private final Caller caller = new Caller();
    private final Procurement procurement;
    private final DecpImport decpImport;

    public ProcurementOffice() {
        this(TODAY);
    }

    ProcurementOffice(LocalDate today) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Clock clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(paris).toInstant(), paris);
        Journal journal = new Journal(transactions.entityManager(), caller, clock);
        procurement = procurement(transactions.entityManager(), caller, clock);
        decpImport = new DecpImport(contracts, transactions, journal, clock);
    }

    /** The service within the transactions of another feature's office. */
    public static Procurement within(EntityManager entityManager, Clock clock) {
        return procurement(entityManager, new Caller(), clock);
    }

    private static Procurement procurement(EntityManager entityManager, Caller caller, Clock clock) {
        return new Procurement(
                new Contracts_(entityManager),
                new ContractPublications_(entityManager),
                entityManager,
                new AnswerCache(entityManager),
                new Journal(entityManager, caller, clock),
                caller,
                clock);
    }

    /** Each call is a transaction of its own, as in the server. */
    public <T extends @Nullable Object> T ask(Function<Procurement, T> question) {
        return in(() -> question.apply(procurement));
    }

    <T extends @Nullable Object> T in(Supplier<T> work) {
        return caller.actingAs(Caller.Identity.SYSTEM, () -> transactions.joined(work));
    }

    Tally imports(String file) {
        return imports(new TestRun(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    Tally imports(Path file) {
        return imports(new TestRun(() -> Files.newInputStream(file)));
    }

    Tally imports(TestRun run) {
        return caller.actingAs(Caller.Identity.SYSTEM, () -> {
            decpImport.run(run);
            return run.total();
        });
    }

    List<String> sql(String query) {
        return in(() -> transactions
                .entityManager()
                .createNativeQuery(query, String.class)
                .getResultList());
    }

    public int execute(String statement) {
        return in(
                () -> transactions.entityManager().createNativeQuery(statement).executeUpdate());
    }

    /** Copies a contract without its children, in SQL; {@code varied} gives columns an expression over {@code i}. */
    public void copy(String number, int copies, Map<String, String> varied) {
        Map<String, String> columns = new LinkedHashMap<>();
        sql("select column_name from information_schema.columns where table_name = 'contract' and is_generated = 'NEVER'")
                .forEach(column -> columns.put(column, column));
        columns.put("id", "nextval('contract_seq')");
        columns.put("reference", "reference || '-' || i");
        columns.put("number", "number || '-' || i");
        columns.putAll(varied);
        execute("insert into contract (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from contract, generate_series(1, " + copies
                + ") as i where number = '" + number + "'");
    }

    /** Where a run reads. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** A run that adds up its tallies. */
    static class TestRun implements ImportRun {

        boolean dry;
        long behind;
        final List<Tally> tallies = new ArrayList<>();
        private final Source source;

        TestRun(Source source) {
            this.source = source;
        }

        Tally total() {
            List<Rejection> rejected =
                    tallies.stream().flatMap(tally -> tally.rejected().stream()).toList();
            return new Tally(
                    tallies.stream().mapToLong(Tally::read).sum(),
                    tallies.stream().mapToLong(Tally::created).sum(),
                    tallies.stream().mapToLong(Tally::updated).sum(),
                    tallies.stream().mapToLong(Tally::unchanged).sum(),
                    rejected);
        }

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }

        @Override
        public String fileName() {
            return "decp.json";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public boolean dryRun() {
            return dry;
        }

        @Override
        public long alreadyRead() {
            return behind;
        }

        @Override
        public void record(Tally tally) {
            tallies.add(tally);
        }
    }
}
