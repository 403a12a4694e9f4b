package org.rebond.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * How the prices of a contract follow indices (CCP, R2112-13): a fixed part, and for each index its weight times its value
 * over that of the reference month.
 *
 * @param fixedPart the part that never moves, such as 0.15
 * @param referenceMonth for which the indices count as 1
 * @param decimals of the coefficient
 * @param ceiling the most that prices rise, in percent; null when the contract sets none
 * @param safeguard a rise above which the buyer may end the contract, in percent; null when the contract sets none
 */
public record FormulaTerms(
        BigDecimal fixedPart,
        List<PriceTerm> indices,
        YearMonth referenceMonth,
        int decimals,
        Rounding rounding,
        @Nullable BigDecimal ceiling,
        @Nullable BigDecimal safeguard) {

    /** How the coefficient is rounded. */
    public enum Rounding {
        NEAREST(RoundingMode.HALF_UP),
        /** To the next higher. */
        UP(RoundingMode.CEILING);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        RoundingMode mode() {
            return mode;
        }
    }

    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 2;

    /** @throws RuleViolation {@link ExecutionRule#WEIGHTS_NOT_ONE} when the parts do not come to 1 exactly */
    public FormulaTerms {
        indices = List.copyOf(indices);
        if (fixedPart.signum() < 0 || fixedPart.stripTrailingZeros().scale() > PriceTerm.DECIMALS) {
            throw new RuleViolation(ExecutionRule.FIXED_PART_INVALID, fixedPart);
        }
        Set<String> codes = new HashSet<>();
        for (PriceTerm term : indices) {
            if (!codes.add(term.code())) {
                throw new RuleViolation(ExecutionRule.INDEX_TWICE, term.code());
            }
        }
        BigDecimal sum = indices.stream().map(PriceTerm::weight).reduce(fixedPart, BigDecimal::add);
        if (indices.isEmpty() || sum.compareTo(BigDecimal.ONE) != 0) {
            throw new RuleViolation(ExecutionRule.WEIGHTS_NOT_ONE, sum);
        }
        if (decimals < FEWEST_DECIMALS || decimals > MOST_DECIMALS) {
            throw new RuleViolation(
                    ExecutionRule.COEFFICIENT_DECIMALS_INVALID, decimals, FEWEST_DECIMALS, MOST_DECIMALS);
        }
        requirePercent(ceiling);
        requirePercent(safeguard);
    }

    private static void requirePercent(@Nullable BigDecimal percent) {
        if (percent != null
                && (percent.signum() <= 0 || percent.stripTrailingZeros().scale() > PERCENT_DECIMALS)) {
            throw new RuleViolation(ExecutionRule.LIMIT_INVALID, percent);
        }
    }
}
