package org.rebond.insertion;

import static org.rebond.platform.Permission.ATTACH_CLAUSES;
import static org.rebond.platform.Permission.IMPORT_HOURS;
import static org.rebond.platform.Permission.READ_CLAUSES;
import static org.rebond.platform.Permission.READ_PARTICIPANTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What facilitators and the procurement desk do with the insertion clauses. */
@ApplicationScoped
@Transactional
public class Insertion {

    /** Attaches a clause to a contract, and answers its reference. */
    @Requires(ATTACH_CLAUSES)
    public SocialClause.Reference attach(Contract.Reference contract, ClauseTerms terms) {
        throw new UnsupportedOperationException();
    }

    /**
     * One page of the clauses that meet the filter. Sorts by {@code reference}, {@code contract}, {@code object}, {@code
     * due}, {@code validated}, {@code missing}, {@code from}, {@code to}; otherwise the window that ends last comes first.
     */
    @Requires(READ_CLAUSES)
    public Page<ClauseRow> clauses(ClauseFilter filter, Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** Hands over every clause that meets the filter, one by one: what an export writes. Sorts as {@link #clauses}. */
    @Requires(READ_CLAUSES)
    public void eachClause(ClauseFilter filter, @Nullable String sort, boolean descending, Consumer<ClauseRow> reader) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rebond.shared.RuleViolation {@link InsertionRule#CLAUSE_UNKNOWN} */
    @Requires(READ_CLAUSES)
    public ClauseSheet clause(SocialClause.Reference reference) {
        throw new UnsupportedOperationException();
    }

    /** The clauses of one contract, in the order in which they were attached; none when it has none. */
    @Requires(READ_CLAUSES)
    public List<ClauseSheet> clausesOf(Contract.Reference contract) {
        throw new UnsupportedOperationException();
    }

    /** Closes a month that is over: its hours are settled, no file changes them any more. */
    @Requires(IMPORT_HOURS)
    public void closeMonth(SocialClause.Reference clause, YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /** Opens a closed month again for a correction; the reason goes to the journal. */
    @Requires(IMPORT_HOURS)
    public void reopenMonth(SocialClause.Reference clause, YearMonth month, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Closes the clause: no hour is counted any more. */
    @Requires(ATTACH_CLAUSES)
    public void close(SocialClause.Reference clause) {
        throw new UnsupportedOperationException();
    }

    /** The persons who worked under a clause. Sorts by {@code name}, {@code validated}, {@code pending}; by name first. */
    @Requires(READ_PARTICIPANTS)
    public Page<ParticipantRow> participants(SocialClause.Reference clause, Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** Opens the file of a person, and writes down who did. */
    @Requires(READ_PARTICIPANTS)
    public ParticipantSheet participant(Participant.Reference reference) {
        throw new UnsupportedOperationException();
    }
}
