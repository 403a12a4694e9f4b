package org.rebond.ordering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What a contract says of its orders.
 *
 * @param minimum what the buyer undertook to order, in euros before tax; zero when the contract states none
 * @param verificationDays how long the buyer may verify before silence admits, in days from the delivery
 * @param prices the price schedule
 */
public record FrameworkTerms(Money minimum, int verificationDays, List<PriceItem> prices) {

    static final int LONGEST_VERIFICATION = 60;

    /** @throws RuleViolation when a term cannot be */
    public FrameworkTerms {
        prices = List.copyOf(prices);
        if (Money.ZERO.exceeds(minimum)) {
            throw new RuleViolation(OrderingRule.MINIMUM_INVALID, minimum.amount());
        }
        if (verificationDays < 1 || verificationDays > LONGEST_VERIFICATION) {
            throw new RuleViolation(OrderingRule.VERIFICATION_DAYS_INVALID, verificationDays, LONGEST_VERIFICATION);
        }
        Set<String> codes = new HashSet<>();
        for (PriceItem price : prices) {
            if (!codes.add(price.code())) {
                throw new RuleViolation(OrderingRule.CODE_TWICE, price.code());
            }
        }
    }
}
