package org.rebond.budget;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
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

    private static final Pattern NATURE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{1,10}");

    public BudgetCoding {
        requireDigits(nature, NATURE, 12);
        if (function != null) {
            requireDigits(function, SHORT, 10);
        }
        if (operation != null) {
            requireDigits(operation, SHORT, 10);
        }
    }

    private static void requireDigits(String value, Pattern shape, int most) {
        if (!shape.matcher(value).matches()) {
            throw new RuleViolation(BudgetRule.CODE_INVALID, value, most);
        }
    }

    /** Whether it buys what lasts: class 2 of the accounts. */
    public boolean isInvestment() {
        return nature.startsWith("2");
    }
}
