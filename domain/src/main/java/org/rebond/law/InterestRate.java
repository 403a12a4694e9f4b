package org.rebond.law;

import java.math.BigDecimal;
import java.util.List;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * A yearly rate of late interest.
 *
 * @param percent such as 12.5
 */
public record InterestRate(BigDecimal percent, List<Step> steps) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    /** @throws RuleViolation {@link LawRule#RATE_INVALID} */
    public InterestRate {
        steps = List.copyOf(steps);
        if (percent.signum() < 0
                || percent.compareTo(HIGHEST) > 0
                || percent.stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation(LawRule.RATE_INVALID, percent);
        }
    }

    /** The rate of a contract that states its own. */
    public static InterestRate agreed(BigDecimal percent) {
        return new InterestRate(percent, List.of());
    }

    static InterestRate legal(Sourced<BigDecimal> ecb, Sourced<BigDecimal> points) {
        BigDecimal percent = ecb.value().add(points.value());
        return new InterestRate(
                percent,
                List.of(
                        ecb.step("ecbRate", ecb.value(), "{0}", ecb.validFrom()),
                        points.step("interestRate", percent, "{0} % + {1}", ecb.value(), points.value())));
    }
}
