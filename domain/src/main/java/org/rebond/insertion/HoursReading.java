package org.rebond.insertion;

import static org.rebond.insertion.InsertionRule.CLAUSE_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rebond.insertion.HoursLedger.Outcome;
import org.rebond.intake.Rejection;
import org.rebond.intake.Row;
import org.rebond.intake.TabularFile;
import org.rebond.intake.Tally;
import org.rebond.shared.RuleViolation;

/** A file of hours being entered under a clause, each time in the transaction of whoever asks for the next lines. */
final class HoursReading {

    /** Few enough for a transaction and its memory to stay small. */
    static final int CHUNK = 200;

    private final SocialClause.Reference clause;
    private final HoursTable table;
    private final Iterator<Row> rows;
    private final LocalDate today;
    private final SocialClauses clauses;
    private final Participants participants;
    private final HoursStatements statements;
    private final Map<HoursLedger.Subject, Long> linesRead = new HashMap<>();
    private long toSkip;

    /** @param toSkip lines at the start of the file that are entered already */
    HoursReading(
            SocialClause.Reference clause,
            TabularFile file,
            long toSkip,
            LocalDate today,
            SocialClauses clauses,
            Participants participants,
            HoursStatements statements) {
        this.clause = clause;
        this.table = new HoursTable(file);
        this.rows = file.rows().iterator();
        this.toSkip = toSkip;
        this.today = today;
        this.clauses = clauses;
        this.participants = participants;
        this.statements = statements;
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** Enters every line that is left. */
    Tally rest() {
        long read = 0;
        long created = 0;
        long updated = 0;
        long unchanged = 0;
        List<Rejection> rejected = new ArrayList<>();
        while (hasNext()) {
            Tally tally = some();
            read += tally.read();
            created += tally.created();
            updated += tally.updated();
            unchanged += tally.unchanged();
            rejected.addAll(tally.rejected());
        }
        return new Tally(read, created, updated, unchanged, rejected);
    }

    /** Enters the next lines. */
    Tally some() {
        boolean skipping = toSkip > 0;
        long size = skipping ? Math.min(toSkip, CHUNK) : CHUNK;
        SortedMap<Long, Rejection> refused = new TreeMap<>();
        List<HoursLine> lines = new ArrayList<>();
        long read = 0;
        for (; read < size && rows.hasNext(); read++) {
            read(rows.next(), lines, refused);
        }
        HoursLedger ledger = ledger(lines);
        if (skipping) {
            toSkip -= read;
            lines.forEach(ledger::skip);
            return new Tally(0, 0, 0, 0, List.of());
        }
        Map<Outcome, Long> outcomes = enter(lines, ledger, refused);
        statements.entityManager().flush();
        statements.entityManager().clear();
        return new Tally(
                read,
                outcomes.getOrDefault(Outcome.CREATED, 0L),
                outcomes.getOrDefault(Outcome.UPDATED, 0L),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                List.copyOf(refused.values()));
    }

    private void read(Row row, List<HoursLine> lines, Map<Long, Rejection> refused) {
        try {
            lines.add(table.read(row));
        } catch (CellRefused refusal) {
            refused.put(row.number(), table.rejection(row, refusal));
        }
    }

    private Map<Outcome, Long> enter(List<HoursLine> lines, HoursLedger ledger, Map<Long, Rejection> refused) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (HoursLine line : lines) {
            try {
                outcomes.merge(ledger.enter(line), 1L, Long::sum);
            } catch (CellRefused refusal) {
                refused.put(line.row().number(), table.rejection(line.row(), refusal));
            }
        }
        return outcomes;
    }

    private HoursLedger ledger(List<HoursLine> lines) {
        statements.lockEntries();
        SocialClause counting =
                clauses.findToCount(clause).orElseThrow(() -> new RuleViolation(CLAUSE_UNKNOWN, clause.value()));
        counting.requireRunning();
        return new HoursLedger(counting, today, participants, statements, lines, linesRead);
    }
}
