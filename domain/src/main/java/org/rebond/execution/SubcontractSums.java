package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * How much is subcontracted, for how long.
 *
 * @param amount before tax
 * @param maximum that the buyer pays the subcontractor itself, tax included; equal to the amount when the holder owes the tax
 * @param months how long it lasts
 */
@Embeddable
public record SubcontractSums(
        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false))
        Money amount,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "maximum", nullable = false))
        Money maximum,

        int months) {

    private static final Money LEAST = Money.euros("1");
    private static final int LONGEST = 240;

    /** @throws RuleViolation when they cannot be */
    public SubcontractSums {
        if (LEAST.exceeds(amount) || amount.exceeds(maximum)) {
            throw new RuleViolation(ExecutionRule.SUBCONTRACT_SUMS_INVALID, amount.amount(), maximum.amount());
        }
        if (months < 1 || months > LONGEST) {
            throw new RuleViolation(ExecutionRule.SUBCONTRACT_MONTHS_INVALID, months, LONGEST);
        }
    }
}
