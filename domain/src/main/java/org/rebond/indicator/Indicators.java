package org.rebond.indicator;

import static org.rebond.platform.Permission.READ_FIGURES;
import static org.rebond.platform.Permission.STATE_REUSE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.RuleViolation;

/** The figures of the council's purchases, the latest year first. */
@ApplicationScoped
@Transactional
public class Indicators {

    /** The first year with an objective (décret 2023-266). */
    private static final int FIRST_YEAR = 2023;

    private final EntityManager entityManager;
    private final ReuseStatements statements;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Indicators(
            EntityManager entityManager,
            ReuseStatements statements,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.entityManager = entityManager;
        this.statements = statements;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** By the year of the notification; contracts without a date are in none. */
    @Requires(READ_FIGURES)
    public List<ConsiderationYear> considerations() {
        return new IndicatorQuery(entityManager).considerations();
    }

    /** By the year of the payment. */
    @Requires(READ_FIGURES)
    public List<PaymentYear> payments() {
        return new IndicatorQuery(entityManager).payments();
    }

    @Requires(READ_FIGURES)
    public List<ReuseYear> reuse() {
        return statements.latestFirst().stream()
                .map(statement -> statement.under(law))
                .toList();
    }

    @Requires(READ_FIGURES)
    public Optional<ReuseYear> reuseIn(Year year) {
        return statements.of(year.toString()).map(statement -> statement.under(law));
    }

    /**
     * States a year's computers, or corrects what was stated.
     *
     * @param read the version that is corrected; null when nothing was stated
     * @throws RuleViolation {@link IndicatorRule#YEAR_OUT_OF_RANGE}, {@link IndicatorRule#STATED_MEANWHILE}, and those of
     *     {@link Law#reuseOfDisposals} and {@link Law#reuseOfPurchases}
     */
    @Requires(STATE_REUSE)
    public void state(Year year, ReuseCounts counts, @Nullable Integer read) {
        LocalDate today = LocalDate.now(clock);
        if (year.getValue() < FIRST_YEAR || year.isAfter(Year.from(today))) {
            throw new RuleViolation(
                    IndicatorRule.YEAR_OUT_OF_RANGE,
                    year.toString(),
                    String.valueOf(FIRST_YEAR),
                    Year.from(today).toString());
        }
        Optional<ReuseStatement> stated = statements.toState(year.toString());
        ReuseStatement statement = stated.orElseGet(() -> new ReuseStatement(year, counts, caller.name(), today));
        if (stated.isPresent()) {
            statement.correct(counts, read == null ? -1 : read, caller.name(), today);
        }
        statement.under(law); // refuses counts that do not hold together
        if (stated.isEmpty()) {
            statements.add(statement);
        }
        journal.record("reuse.stated", year.toString(), Map.of("counts", counts));
    }
}
