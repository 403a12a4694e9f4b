package org.rebond.insertion;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.shared.Hours;

/** Draws up the sheets of clauses of one contract. */
final class ClauseSheets {

    private final SocialClauses clauses;
    private final HoursStatements statements;

    ClauseSheets(SocialClauses clauses, HoursStatements statements) {
        this.clauses = clauses;
        this.statements = statements;
    }

    List<ClauseSheet> of(List<SocialClause> ofContract) {
        if (ofContract.isEmpty()) {
            return List.of();
        }
        String object = clauses.contractObject(ofContract.getFirst().contract()).orElseThrow();
        Map<SocialClause, List<MonthOfClause>> months =
                statements.months(ofContract).stream().collect(groupingBy(MonthOfClause::clause));
        return ofContract.stream()
                .map(clause -> sheet(clause, object, months.getOrDefault(clause, List.of())))
                .toList();
    }

    private ClauseSheet sheet(SocialClause clause, String object, List<MonthOfClause> hours) {
        List<MonthOfHours> months = months(clause, hours);
        Hours validated = months.stream().map(MonthOfHours::validated).reduce(Hours.ZERO, Hours::plus);
        Hours pending = months.stream().map(MonthOfHours::pending).reduce(Hours.ZERO, Hours::plus);
        Shortfall shortfall = new Shortfall(clause.due(), validated, clause.hourlyPenalty());
        return new ClauseSheet(
                clause.reference().value(),
                clause.contract().value(),
                object,
                clause.state(),
                clause.window(),
                clause.due(),
                validated,
                pending,
                shortfall.missing(),
                clause.hourlyPenalty(),
                shortfall.penalty(),
                Math.toIntExact(statements.persons(clause)),
                months);
    }

    /** The months in which hours were declared, and those that were closed without any. */
    private static List<MonthOfHours> months(SocialClause clause, List<MonthOfClause> hours) {
        Map<LocalDate, MonthOfClause> declared =
                hours.stream().collect(Collectors.toMap(MonthOfClause::month, Function.identity()));
        TreeSet<LocalDate> months = new TreeSet<>(declared.keySet());
        months.addAll(clause.closedMonths());
        return months.stream()
                .map(month -> {
                    boolean closed = clause.isClosed(YearMonth.from(month));
                    MonthOfClause of = declared.get(month);
                    return of == null
                            ? new MonthOfHours(YearMonth.from(month), Hours.ZERO, Hours.ZERO, 0, closed)
                            : new MonthOfHours(
                                    YearMonth.from(month),
                                    new Hours(of.validated()),
                                    new Hours(of.pending()),
                                    Math.toIntExact(of.persons()),
                                    closed);
                })
                .toList();
    }
}
