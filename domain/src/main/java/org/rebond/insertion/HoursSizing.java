package org.rebond.insertion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * How many insertion hours a contract can ask for: its amount, the part of it that pays labour, the part of that labour
 * kept for insertion, the cost of an hour. No text sets the formula; facilitators all use this one.
 *
 * @param amount of the contract before tax
 * @param labourShare above 0, at most 1
 * @param insertionEffort above 0, at most 1
 * @param hourlyCost all charges included
 */
public record HoursSizing(Money amount, BigDecimal labourShare, BigDecimal insertionEffort, Money hourlyCost) {

    /** @throws RuleViolation when a value cannot be: it says what was read */
    public HoursSizing {
        requirePositive(amount, InsertionRule.AMOUNT_NOT_POSITIVE);
        requireShare(labourShare);
        requireShare(insertionEffort);
        requirePositive(hourlyCost, InsertionRule.HOURLY_COST_NOT_POSITIVE);
    }

    /** Whole hours, the fraction dropped once at the end: 833.33 gives 833, as the published examples do. */
    public Hours hours() {
        return new Hours(quotient(0));
    }

    /** The hours before the fraction is dropped, down to the hundredth: what a person checks the result with. */
    public BigDecimal exact() {
        return quotient(2);
    }

    public List<Step> steps() {
        return List.of(new Step(
                "insertionHours",
                "{0} × {1} × {2} ÷ {3}",
                List.of(amount, labourShare, insertionEffort, hourlyCost),
                exact(),
                null,
                false));
    }

    private BigDecimal quotient(int decimals) {
        return amount.amount()
                .multiply(labourShare)
                .multiply(insertionEffort)
                .divide(hourlyCost.amount(), decimals, RoundingMode.DOWN);
    }

    private static void requirePositive(Money value, InsertionRule rule) {
        if (!value.exceeds(Money.ZERO)) {
            throw new RuleViolation(rule, value.amount());
        }
    }

    private static void requireShare(BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new RuleViolation(InsertionRule.SHARE_INVALID, share);
        }
    }
}
