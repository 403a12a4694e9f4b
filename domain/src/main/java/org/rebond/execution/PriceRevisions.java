package org.rebond.execution;

import static org.rebond.platform.Permission.MANAGE_EXECUTION;
import static org.rebond.platform.Permission.READ_EXECUTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.shared.RuleViolation;

/** What the procurement desk does with the prices of a contract that follow indices. */
@ApplicationScoped
@Transactional
public class PriceRevisions {

    private final PriceFormulas formulas;
    private final ExecutionFiles files;
    private final Journal journal;
    private final Clock clock;

    @Inject
    PriceRevisions(PriceFormulas formulas, ExecutionFiles files, Journal journal, Clock clock) {
        this.formulas = formulas;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the formula that the contract states. */
    @Requires(MANAGE_EXECUTION)
    public void adopt(Contract.Reference contract, FormulaTerms terms) {
        files.lock(contract);
        if (files.file(contract).isEmpty()) {
            throw new RuleViolation(ExecutionRule.FILE_UNKNOWN, contract.value());
        }
        if (formulas.formula(contract).isPresent()) {
            throw new RuleViolation(ExecutionRule.FORMULA_EXISTS, contract.value());
        }
        formulas.add(new PriceFormula(contract, terms));
        journal.record(
                "price-formula.adopted",
                contract.value(),
                Map.of("fixedPart", terms.fixedPart(), "referenceMonth", terms.referenceMonth()));
    }

    /** Records what an index was for a month; entered again, the later value counts from then on. */
    @Requires(MANAGE_EXECUTION)
    public void enter(IndexEntry entry) {
        LocalDate today = LocalDate.now(clock);
        if (entry.month().isAfter(YearMonth.from(today))) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, entry.month().atDay(1), today);
        }
        int number =
                Math.toIntExact(formulas.published(entry.code(), entry.month().atDay(1)) + 1);
        formulas.add(new IndexValue(entry, number, today));
        journal.record("index.entered", entry.code(), Map.of("month", entry.month(), "value", entry.value()));
    }

    /**
     * What the indices of a month would make of the prices.
     *
     * @throws RuleViolation {@link ExecutionRule#INDEX_MISSING} when one is not on file for that month or the reference month
     */
    @Requires(READ_EXECUTION)
    public RevisionPreview preview(Contract.Reference contract, YearMonth month) {
        PriceCoefficient coefficient = coefficient(known(contract), month);
        return new RevisionPreview(
                month, coefficient.value(), coefficient.capped(), coefficient.beyondSafeguard(), coefficient.steps());
    }

    /** Moves the prices from a day on by the indices of a month. */
    @Requires(MANAGE_EXECUTION)
    public void revise(Contract.Reference contract, YearMonth month, LocalDate appliesFrom) {
        files.lock(contract);
        PriceFormula formula = known(contract);
        PriceCoefficient coefficient = coefficient(formula, month);
        formula.revise(month, appliesFrom, coefficient.value());
        journal.record(
                "prices.revised",
                contract.value(),
                Map.of("month", month, "from", appliesFrom, "coefficient", coefficient.value()));
    }

    /** How the prices of the contract are revised; nothing when it states no formula. */
    @Requires(READ_EXECUTION)
    public Optional<RevisionSheet> sheet(Contract.Reference contract) {
        return formulas.formula(contract)
                .map(formula -> new RevisionSheet(
                        formula.terms(),
                        formula.revisions().reversed().stream()
                                .map(revision -> new RevisionSheet.Applied(
                                        YearMonth.from(revision.month()),
                                        revision.appliesFrom(),
                                        revision.coefficient()))
                                .toList(),
                        indices(formula.terms())));
    }

    private PriceCoefficient coefficient(PriceFormula formula, YearMonth month) {
        FormulaTerms terms = formula.terms();
        if (!month.isAfter(terms.referenceMonth())) {
            throw new RuleViolation(ExecutionRule.REVISION_TOO_EARLY, month, terms.referenceMonth());
        }
        List<IndexRow> indices = indices(terms);
        return new PriceCoefficient(
                terms, readings(indices, terms, terms.referenceMonth()), readings(indices, terms, month));
    }

    private List<IndexRow> indices(FormulaTerms terms) {
        return formulas.indices(terms.indices().stream().map(PriceTerm::code).toList());
    }

    private static Map<String, PriceCoefficient.IndexReading> readings(
            List<IndexRow> indices, FormulaTerms terms, YearMonth month) {
        Map<String, PriceCoefficient.IndexReading> readings = indices.stream()
                .filter(row -> YearMonth.from(row.month()).equals(month))
                .collect(Collectors.toMap(
                        IndexRow::code, row -> new PriceCoefficient.IndexReading(row.value(), row.source())));
        for (PriceTerm term : terms.indices()) {
            if (!readings.containsKey(term.code())) {
                throw new RuleViolation(ExecutionRule.INDEX_MISSING, term.code(), month);
            }
        }
        return readings;
    }

    private PriceFormula known(Contract.Reference contract) {
        return formulas.formula(contract)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.FORMULA_UNKNOWN, contract.value()));
    }
}
