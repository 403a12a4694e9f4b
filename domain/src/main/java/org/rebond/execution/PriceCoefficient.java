package org.rebond.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rebond.shared.Step;

/**
 * By how much the prices of a contract move: fixed part + Σ weight × index ÷ index of the reference month, worked out as
 * one fraction and rounded once.
 *
 * @param reference the indices of the reference month, by code
 * @param current the indices of the month of the revision, by code
 */
record PriceCoefficient(FormulaTerms terms, Map<String, IndexReading> reference, Map<String, IndexReading> current) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The value of an index for a month, and where it was read. */
    record IndexReading(BigDecimal value, String source) {}

    PriceCoefficient {
        reference = Map.copyOf(reference);
        current = Map.copyOf(current);
    }

    /** Before any ceiling. */
    BigDecimal formula() {
        BigDecimal divisor =
                terms.indices().stream().map(term -> then(term).value()).reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal dividend = terms.fixedPart().multiply(divisor);
        for (PriceTerm term : terms.indices()) {
            BigDecimal others = terms.indices().stream()
                    .filter(other -> !other.equals(term))
                    .map(other -> then(other).value())
                    .reduce(BigDecimal.ONE, BigDecimal::multiply);
            dividend = dividend.add(term.weight().multiply(now(term).value()).multiply(others));
        }
        return dividend.divide(divisor, terms.decimals(), terms.rounding().mode());
    }

    /** What the prices are multiplied by. */
    BigDecimal value() {
        BigDecimal formula = formula();
        return terms.ceiling() == null ? formula : formula.min(highest(terms.ceiling()));
    }

    boolean capped() {
        return value().compareTo(formula()) < 0;
    }

    /** Whether the buyer may end the contract, so much have its prices risen. */
    boolean beyondSafeguard() {
        return terms.safeguard() != null && value().compareTo(highest(terms.safeguard())) > 0;
    }

    private BigDecimal highest(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.divide(HUNDRED)).setScale(terms.decimals(), RoundingMode.DOWN);
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (PriceTerm term : terms.indices()) {
            BigDecimal part = term.weight()
                    .multiply(now(term).value())
                    .divide(then(term).value(), terms.decimals(), RoundingMode.HALF_UP);
            steps.add(new Step(
                    "revision.index",
                    "{0} : {1} × {2} ÷ {3}",
                    List.of(
                            term.code(),
                            term.weight(),
                            now(term).value(),
                            then(term).value()),
                    part,
                    now(term).source(),
                    false));
        }
        steps.add(new Step(
                "revision.coefficient",
                "{0} + {1}",
                List.of(terms.fixedPart(), formula().subtract(terms.fixedPart())),
                formula(),
                "CCP, R2112-13",
                false));
        if (terms.ceiling() != null && capped()) {
            steps.add(new Step("revision.ceiling", "1 + {0} %", List.of(terms.ceiling()), value(), null, false));
        }
        return List.copyOf(steps);
    }

    private IndexReading then(PriceTerm term) {
        return reading(reference, term);
    }

    private IndexReading now(PriceTerm term) {
        return reading(current, term);
    }

    private static IndexReading reading(Map<String, IndexReading> month, PriceTerm term) {
        return Objects.requireNonNull(month.get(term.code()), term.code());
    }
}
