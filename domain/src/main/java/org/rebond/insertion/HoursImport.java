package org.rebond.insertion;

import static org.rebond.insertion.InsertionRule.CLAUSE_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.rebond.intake.ImportRun;
import org.rebond.intake.ImportWork;
import org.rebond.intake.TabularFile;
import org.rebond.intake.Tally;
import org.rebond.platform.Journal;
import org.rebond.platform.Permission;
import org.rebond.platform.Transactions;
import org.rebond.shared.RuleViolation;

/**
 * Imports the hours of a month, or of several, under one clause: one line per person, employer and month.
 *
 * <table>
 * <caption>The columns; case, accents and punctuation of their names make no difference</caption>
 * <tr><td>{@code nom}, {@code prenom}<td>of the person
 * <tr><td>{@code date_naissance}<td>{@code 31/12/1990} or {@code 1990-12-31}; with the name, it says who the person is
 * <tr><td>{@code pass_iae}<td>12 characters, when the person has one; the column may be left out
 * <tr><td>{@code employeur_siret}<td>who employs the person: holder, subcontractor, or structure that lends the worker
 * <tr><td>{@code mois}<td>{@code 2026-09} or {@code 09/2026}
 * <tr><td>{@code heures}<td>worked in the month for the contract: {@code 75,5}; by quarters of an hour
 * <tr><td>{@code eligible}<td>{@code oui} or the code of an {@link EligibilityCategory}: the hours count; {@code non} or
 *     nothing: they wait for the proof
 * </table>
 *
 * <p>Parameters: {@code clause}, its reference; {@code partial}: with {@code true}, right lines are saved although others
 * are refused, otherwise one line refused saves nothing.
 *
 * <p>A line that is on file as it stands changes nothing; one that says something else corrects it, as its next version;
 * a line left out of a later file stays: to cancel it, send it again with 0 hours. The hours that one employer had one
 * person do in one month count for one clause at most (BR3); for another employer, they are other hours.
 */
@ApplicationScoped
class HoursImport implements ImportWork {

    private final SocialClauses clauses;
    private final Participants participants;
    private final HoursStatements statements;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    @Inject
    HoursImport(
            SocialClauses clauses,
            Participants participants,
            HoursStatements statements,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.clauses = clauses;
        this.participants = participants;
        this.statements = statements;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "hours";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_HOURS;
    }

    @Override
    public void run(ImportRun run) {
        SocialClause.Reference clause = clause(run.parameters().getOrDefault("clause", ""));
        boolean partial = Boolean.parseBoolean(run.parameters().get("partial"));
        try (TabularFile file = run.table()) {
            HoursReading reading = new HoursReading(
                    clause, file, run.alreadyRead(), LocalDate.now(clock), clauses, participants, statements);
            if (run.dryRun()) {
                Tally tally = transactions.rehearsed(reading::rest);
                run.record(partial ? tally : allOrNothing(tally));
            } else if (partial) {
                while (reading.hasNext()) {
                    transactions.fresh(() -> save(run, clause, reading.some()));
                }
            } else {
                saveAllOrNothing(run, clause, reading);
            }
        }
    }

    private void saveAllOrNothing(ImportRun run, SocialClause.Reference clause, HoursReading reading) {
        try {
            transactions.fresh(() -> {
                Tally tally = reading.rest();
                if (!tally.rejected().isEmpty()) {
                    throw new NothingSaved(tally);
                }
                return save(run, clause, tally);
            });
        } catch (NothingSaved refused) {
            run.record(allOrNothing(refused.tally));
        }
    }

    private Tally save(ImportRun run, SocialClause.Reference clause, Tally tally) {
        run.record(tally);
        if (tally.created() + tally.updated() > 0) {
            journal.record(
                    "hours.imported", clause.value(), Map.of("created", tally.created(), "updated", tally.updated()));
        }
        return tally;
    }

    private static SocialClause.Reference clause(String reference) {
        if (!SocialClause.Reference.isReference(reference)) {
            throw new RuleViolation(CLAUSE_UNKNOWN, reference);
        }
        return new SocialClause.Reference(reference);
    }

    /** What is left of a tally when one refusal keeps everything from being saved. */
    private static Tally allOrNothing(Tally tally) {
        return tally.rejected().isEmpty() ? tally : new Tally(tally.read(), 0, 0, 0, tally.rejected());
    }

    /** Rolls back a file of which a line was refused. */
    private static final class NothingSaved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Tally tally;

        NothingSaved(Tally tally) {
            super("A line was refused", null, false, false);
            this.tally = tally;
        }
    }
}
