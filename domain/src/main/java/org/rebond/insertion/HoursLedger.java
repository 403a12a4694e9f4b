package org.rebond.insertion;

import static org.rebond.insertion.HoursColumn.EMPLOYER;
import static org.rebond.insertion.HoursColumn.FAMILY_NAME;
import static org.rebond.insertion.HoursColumn.HOURS;
import static org.rebond.insertion.HoursColumn.MONTH;
import static org.rebond.insertion.InsertionRule.COUNTED_ELSEWHERE;
import static org.rebond.insertion.InsertionRule.HOURS_ABOVE_LIMIT;
import static org.rebond.insertion.InsertionRule.HOURS_ABOVE_LIMIT_IN_ALL;
import static org.rebond.insertion.InsertionRule.PERSON_TWICE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.shared.Hours;
import org.rebond.shared.Period;
import org.rebond.shared.RuleViolation;

/**
 * Enters lines of a file as statements under a clause: some lines at a time, with what is on file about their persons
 * read at once.
 */
final class HoursLedger {

    /** What became of a line. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** What one line of a file is about: no other line may be. */
    record Subject(Participant.Reference person, String employer, YearMonth month) {}

    private record PersonMonth(Participant person, LocalDate month) {}

    private final SocialClause clause;
    private final LocalDate today;
    private final HoursStatements statements;
    private final Persons persons;
    private final Map<PersonMonth, List<HoursStatement>> onFile = new HashMap<>();
    /** The number of the line that spoke of each subject, since the start of the file. */
    private final Map<Subject, Long> linesRead;

    HoursLedger(
            SocialClause clause,
            LocalDate today,
            Participants participants,
            HoursStatements statements,
            Collection<HoursLine> lines,
            Map<Subject, Long> linesRead) {
        this.clause = clause;
        this.today = today;
        this.statements = statements;
        this.linesRead = linesRead;
        persons =
                new Persons(participants, lines.stream().map(HoursLine::person).toList());
        List<LocalDate> months =
                lines.stream().map(line -> line.month().atDay(1)).distinct().toList();
        statements.of(persons.known(), months).forEach(this::index);
    }

    /** Takes note of a line that an earlier, interrupted run has entered. */
    void skip(HoursLine line) {
        persons.named(line.person())
                .ifPresent(person ->
                        linesRead.put(subject(person, line), line.row().number()));
    }

    /** @throws CellRefused when the line may not be counted: nothing of it is kept then */
    Outcome enter(HoursLine line) throws CellRefused {
        requireOpen(line.month());
        requireAtMost(
                WorkingTime.mostIn(clause.countedDays(line.month())),
                line.content().hours(),
                HOURS_ABOVE_LIMIT);
        Optional<Participant> known = persons.find(line.person());
        List<HoursStatement> ofMonth = known.map(
                        person -> new PersonMonth(person, line.month().atDay(1)))
                .map(onFile::get)
                .orElse(List.of());
        if (known.isPresent()) {
            requireOnce(known.get(), line);
        }
        requireCountedNowhereElse(ofMonth, line);
        requirePossibleInAll(ofMonth, line);
        Participant person = known.orElseGet(() -> persons.add(line.person()));
        linesRead.put(subject(person, line), line.row().number());
        boolean passNoted = persons.notePass(person, line.person());
        return ofMonth.stream()
                .filter(statement -> statement.isFor(clause, line.employer()))
                .findFirst()
                .map(statement -> correct(statement, line.content(), passNoted))
                .orElseGet(() -> create(person, line));
    }

    private Outcome correct(HoursStatement statement, HoursStatement.Content content, boolean passNoted) {
        if (!statement.content().equals(content)) {
            statement.correct(content);
            return Outcome.UPDATED;
        }
        return passNoted ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private Outcome create(Participant person, HoursLine line) {
        HoursStatement statement = new HoursStatement(clause, person, line.employer(), line.month(), line.content());
        statements.add(statement);
        index(statement);
        return Outcome.CREATED;
    }

    private void index(HoursStatement statement) {
        onFile.computeIfAbsent(
                        new PersonMonth(statement.participant(), statement.month()), personMonth -> new ArrayList<>())
                .add(statement);
    }

    private void requireOpen(YearMonth month) throws CellRefused {
        try {
            clause.requireOpen(month, today);
        } catch (RuleViolation violation) {
            throw new CellRefused(MONTH, violation);
        }
    }

    private void requireOnce(Participant person, HoursLine line) throws CellRefused {
        Long earlier = linesRead.get(subject(person, line));
        if (earlier != null) {
            throw new CellRefused(FAMILY_NAME, new RuleViolation(PERSON_TWICE, earlier.toString()));
        }
    }

    private void requireCountedNowhereElse(List<HoursStatement> ofMonth, HoursLine line) throws CellRefused {
        if (line.content().hours().equals(Hours.ZERO)) {
            return;
        }
        for (HoursStatement other : ofMonth) {
            if (other.isCountedElsewhere(clause, line.employer())) {
                throw new CellRefused(
                        EMPLOYER,
                        new RuleViolation(
                                COUNTED_ELSEWHERE,
                                line.month().toString(),
                                other.clause().reference().value()));
            }
        }
    }

    private void requirePossibleInAll(List<HoursStatement> ofMonth, HoursLine line) throws CellRefused {
        Hours inAll = ofMonth.stream()
                .filter(statement -> !statement.isFor(clause, line.employer()))
                .map(statement -> statement.content().hours())
                .reduce(line.content().hours(), Hours::plus);
        requireAtMost(
                WorkingTime.mostIn(
                        new Period(line.month().atDay(1), line.month().atEndOfMonth())),
                inAll,
                HOURS_ABOVE_LIMIT_IN_ALL);
    }

    private static void requireAtMost(Hours limit, Hours hours, InsertionRule rule) throws CellRefused {
        if (hours.compareTo(limit) > 0) {
            throw new CellRefused(HOURS, new RuleViolation(rule, hours.value(), limit.value()));
        }
    }

    private static Subject subject(Participant person, HoursLine line) {
        return new Subject(person.reference(), line.employer().value(), line.month());
    }
}
