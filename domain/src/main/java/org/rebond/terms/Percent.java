package org.rebond.terms;

import java.math.BigDecimal;
import org.rebond.shared.RuleViolation;

/** The shares that the terms of a contract speak of. */
final class Percent {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private Percent() {}

    /** The share with two decimals, from 0 to 100. */
    static BigDecimal checked(BigDecimal share) {
        if (share.signum() < 0
                || share.compareTo(HUNDRED) > 0
                || share.stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation(TermsRule.PERCENT_INVALID, share);
        }
        return share.setScale(DECIMALS);
    }
}
