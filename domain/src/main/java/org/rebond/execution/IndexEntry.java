package org.rebond.execution;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.rebond.shared.RuleViolation;

/**
 * The value of an index for a month, as somebody read it.
 *
 * @param source where it was read, with its date
 */
public record IndexEntry(String code, YearMonth month, BigDecimal value, String source) {

    private static final int DECIMALS = 4;
    private static final int INTEGERS = 10;
    private static final int SOURCE_MAXIMUM = 200;

    /** @throws RuleViolation when the code, the value or the source cannot be */
    public IndexEntry {
        code = PriceTerm.checkedCode(code);
        source = Texts.required("source", source, SOURCE_MAXIMUM);
        if (value.signum() <= 0
                || value.stripTrailingZeros().scale() > DECIMALS
                || value.precision() - value.scale() > INTEGERS) {
            throw new RuleViolation(ExecutionRule.INDEX_VALUE_INVALID, code, value);
        }
    }
}
