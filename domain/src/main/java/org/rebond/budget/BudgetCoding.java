package org.rebond.budget;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * On what line of the budget something is paid.
 *
 * @param nature the account by nature
 * @param function the account by function; null where the council does not code it
 * @param operation the number of an equipment operation; null for none
 */
@Embeddable
public record BudgetCoding(
        String nature, @Nullable String function, @Nullable String operation) {

    private static final int NATURE = 12;
    private static final int SHORT = 10;

    public BudgetCoding {
        requireDigits(nature, NATURE);
        if (function != null) {
            requireDigits(function, SHORT);
        }
        if (operation != null) {
            requireDigits(operation, SHORT);
        }
    }

    private static void requireDigits(String value, int most) {
        boolean digits = !value.isEmpty() && value.length() <= most;
        for (int i = 0; digits && i < value.length(); i++) {
            digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        if (!digits) {
            throw new RuleViolation(BudgetRule.CODE_INVALID, value, most);
        }
    }

    /** Whether it buys what lasts: class 2 of the accounts. */
    public boolean isInvestment() {
        return nature.startsWith("2");
    }
}
