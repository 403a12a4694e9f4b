package org.rebond.insertion;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rebond.TestTransactions;
import org.rebond.intake.ImportRun;
import org.rebond.intake.Rejection;
import org.rebond.intake.Tally;
import org.rebond.platform.AccessLog;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ProcurementOffice;

/** The insertion feature as the server would wire it, on the test database, on 22 November 2026. */
public final class InsertionOffice {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final TestTransactions transactions = new TestTransactions();
    final Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final SocialClauses clauses = new SocialClauses_(transactions.entityManager());
    final Participants participants = new Participants_(transactions.entityManager());
    final HoursStatements statements = new HoursStatements_(transactions.entityManager());
    final Journal journal = new Journal(transactions.entityManager(), new Caller(), clock);
    private final Insertion insertion = new Insertion(
            clauses,
            participants,
            statements,
            journal,
            new AccessLog(transactions.entityManager(), new Caller(), clock),
            clock);
    private final HoursImport hours = new HoursImport(clauses, participants, statements, transactions, journal, clock);

    /** One operation of the service, in the transaction that the server would give it. */
    public <T> T ask(Function<Insertion, T> operation) {
        return transactions.fresh(() -> operation.apply(insertion));
    }

    public void tell(Consumer<Insertion> operation) {
        ask(service -> {
            operation.accept(service);
            return true;
        });
    }

    /** A contract on file that no other test knows. */
    Contract.Reference contract(String object) {
        ContractSheet sheet = ContractFixture.contract("T" + COUNTER.incrementAndGet())
                .about(object)
                .sheet();
        return new ProcurementOffice().ask(procurement -> procurement.register(sheet));
    }

    /** A clause over 2026 on a new contract: 1 000 hours due, 200 € for each one missing. */
    public SocialClause.Reference clause() {
        return clause(ClauseFixture.terms());
    }

    /** A clause on a new contract. */
    public SocialClause.Reference clause(ClauseTerms terms) {
        Contract.Reference contract = contract("Reconditionnement d’ordinateurs");
        return ask(service -> service.attach(contract, terms));
    }

    ClauseSheet sheet(SocialClause.Reference clause) {
        return ask(service -> service.clause(clause));
    }

    /** A family name that no other test uses. */
    static String stranger() {
        StringBuilder name = new StringBuilder("Durand");
        for (int left = COUNTER.incrementAndGet(); left > 0; left /= 26) {
            name.append((char) ('a' + left % 26));
        }
        return name.toString();
    }

    /** Imports a CSV file with the documented columns. */
    Report importing(SocialClause.Reference clause, String... lines) {
        return importing(clause, Map.of(), lines);
    }

    Report importing(SocialClause.Reference clause, Map<String, String> parameters, String... lines) {
        FileRun run = new FileRun(clause, parameters, file(lines), false, 0);
        hours.run(run);
        return run.report();
    }

    /** Imports a file, all or nothing. */
    public Report importing(SocialClause.Reference clause, byte[] file) {
        FileRun run = new FileRun(clause, Map.of(), file, false, 0);
        hours.run(run);
        return run.report();
    }

    Report rehearsing(SocialClause.Reference clause, Map<String, String> parameters, String... lines) {
        FileRun run = new FileRun(clause, parameters, file(lines), true, 0);
        hours.run(run);
        return run.report();
    }

    void run(ImportRun run) {
        hours.run(run);
    }

    static byte[] file(String... lines) {
        return ("nom;prenom;date_naissance;pass_iae;employeur_siret;mois;heures;eligible\n" + String.join("\n", lines))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What an import gave, in all. */
    public record Report(long read, long created, long updated, long unchanged, List<Rejection> rejected) {

        List<String> rules() {
            return rejected.stream().map(Rejection::rule).toList();
        }
    }

    /** An import without the kit around it. */
    static final class FileRun implements ImportRun {

        private final SocialClause.Reference clause;
        private final Map<String, String> parameters;
        private final byte[] content;
        private final boolean dryRun;
        private final long alreadyRead;
        private final List<Tally> tallies = new ArrayList<>();

        FileRun(
                SocialClause.Reference clause,
                Map<String, String> parameters,
                byte[] content,
                boolean dryRun,
                long alreadyRead) {
            this.clause = clause;
            this.parameters = parameters;
            this.content = content;
            this.dryRun = dryRun;
            this.alreadyRead = alreadyRead;
        }

        Report report() {
            return new Report(
                    tallies.stream().mapToLong(Tally::read).sum(),
                    tallies.stream().mapToLong(Tally::created).sum(),
                    tallies.stream().mapToLong(Tally::updated).sum(),
                    tallies.stream().mapToLong(Tally::unchanged).sum(),
                    tallies.stream().flatMap(tally -> tally.rejected().stream()).toList());
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public String fileName() {
            return "heures.csv";
        }

        @Override
        public Map<String, String> parameters() {
            Map<String, String> all = new HashMap<>(parameters);
            all.putIfAbsent("clause", clause.value());
            return all;
        }

        @Override
        public boolean dryRun() {
            return dryRun;
        }

        @Override
        public long alreadyRead() {
            return alreadyRead;
        }

        @Override
        public void record(Tally tally) {
            tallies.add(tally);
        }
    }
}
