package org.rebond.insertion;

import static org.rebond.platform.Permission.ATTACH_CLAUSES;
import static org.rebond.platform.Permission.IMPORT_HOURS;
import static org.rebond.platform.Permission.READ_CLAUSES;
import static org.rebond.platform.Permission.READ_PARTICIPANTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.AccessLog;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What facilitators and the procurement desk do with the insertion clauses. */
@ApplicationScoped
@Transactional
public class Insertion {

    private final SocialClauses clauses;
    private final Participants participants;
    private final HoursStatements statements;
    private final Journal journal;
    private final AccessLog accessLog;
    private final Clock clock;

    @Inject
    Insertion(
            SocialClauses clauses,
            Participants participants,
            HoursStatements statements,
            Journal journal,
            AccessLog accessLog,
            Clock clock) {
        this.clauses = clauses;
        this.participants = participants;
        this.statements = statements;
        this.journal = journal;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Attaches a clause to a contract, and answers its reference.
     *
     * @throws RuleViolation {@link InsertionRule#CLAUSES_OVERLAP} when a clause of the contract counts one of its days
     */
    @Requires(ATTACH_CLAUSES)
    public SocialClause.Reference attach(Contract.Reference contract, ClauseTerms terms) {
        clauses.lockContract(contract);
        if (clauses.contractObject(contract).isEmpty()) {
            throw new RuleViolation(ProcurementRule.CONTRACT_UNKNOWN, contract.value());
        }
        List<SocialClause> others = clauses.ofContract(contract);
        others.forEach(other -> other.requireApart(terms.window()));
        SocialClause clause = new SocialClause(contract, others.size() + 1, terms);
        clauses.add(clause);
        journal.record(
                "clause.attached",
                clause.reference().value(),
                Map.of(
                        "from", terms.window().from(),
                        "to", terms.window().to(),
                        "due", terms.due().value(),
                        "hourlyPenalty", terms.hourlyPenalty().amount()));
        return clause.reference();
    }

    /**
     * One page of the clauses that meet the filter. Sorts by {@code reference}, {@code contract}, {@code object}, {@code
     * from}, {@code to}, {@code due}, {@code validated}, {@code pending}, {@code missing}; otherwise the window that ends
     * last comes first.
     */
    @Requires(READ_CLAUSES)
    public Page<ClauseRow> clauses(ClauseFilter filter, Paging paging) {
        return search(filter).page(paging);
    }

    /** Hands over every clause that meets the filter, one by one: what an export writes. Sorts as {@link #clauses}. */
    @Requires(READ_CLAUSES)
    public void eachClause(ClauseFilter filter, @Nullable String sort, boolean descending, Consumer<ClauseRow> reader) {
        try (Stream<ClauseRow> rows = search(filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** @throws RuleViolation {@link InsertionRule#CLAUSE_UNKNOWN} */
    @Requires(READ_CLAUSES)
    public ClauseSheet clause(SocialClause.Reference reference) {
        SocialClause clause = known(clauses.find(reference), reference);
        return new ClauseSheets(clauses, statements).of(List.of(clause)).getFirst();
    }

    /** The clauses of one contract, in the order in which they were attached; none when it has none. */
    @Requires(READ_CLAUSES)
    public List<ClauseSheet> clausesOf(Contract.Reference contract) {
        return new ClauseSheets(clauses, statements).of(clauses.ofContract(contract));
    }

    /** What waits under the running clauses for whoever enters their hours. */
    @Requires(IMPORT_HOURS)
    public HoursWaiting waiting() {
        return statements.waiting(LocalDate.now(clock));
    }

    /** Closes a month that is over: its hours are settled, no file changes them any more. */
    @Requires(IMPORT_HOURS)
    public void closeMonth(SocialClause.Reference clause, YearMonth month) {
        toChange(clause).closeMonth(month, LocalDate.now(clock));
        journal.record("clause.month-closed", clause.value(), Map.of("month", month));
    }

    /** Opens a closed month again for a correction; the reason goes to the journal, so it names nobody. */
    @Requires(IMPORT_HOURS)
    public void reopenMonth(SocialClause.Reference clause, YearMonth month, String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation(InsertionRule.REASON_MISSING);
        }
        toChange(clause).reopenMonth(month);
        journal.record("clause.month-reopened", clause.value(), Map.of("month", month, "reason", reason.strip()));
    }

    /** Closes the clause: no hour is counted any more. */
    @Requires(ATTACH_CLAUSES)
    public void close(SocialClause.Reference clause) {
        toChange(clause).close();
        journal.record("clause.closed", clause.value(), Map.of());
    }

    /**
     * One page of the persons who worked under a clause. Sorts by {@code name}, {@code validated}, {@code pending}, {@code
     * last}; otherwise by name.
     */
    @Requires(READ_PARTICIPANTS)
    public Page<ParticipantRow> participants(SocialClause.Reference clause, Paging paging) {
        known(clauses.find(clause), clause);
        return new ParticipantSearch(clauses.entityManager(), clause).page(paging);
    }

    /** Opens the file of a person, and writes down who did. */
    @Requires(READ_PARTICIPANTS)
    public ParticipantSheet participant(Participant.Reference reference) {
        Participant participant = participants
                .find(reference)
                .orElseThrow(() -> new RuleViolation(InsertionRule.PARTICIPANT_UNKNOWN, reference.value()));
        accessLog.opened(reference.value(), "insertion.participant");
        return participant.sheet(statements.of(participant));
    }

    private ClauseSearch search(ClauseFilter filter) {
        return new ClauseSearch(clauses.entityManager(), filter, LocalDate.now(clock));
    }

    private SocialClause toChange(SocialClause.Reference reference) {
        return known(clauses.findToChange(reference), reference);
    }

    private static SocialClause known(Optional<SocialClause> clause, SocialClause.Reference reference) {
        return clause.orElseThrow(() -> new RuleViolation(InsertionRule.CLAUSE_UNKNOWN, reference.value()));
    }
}
