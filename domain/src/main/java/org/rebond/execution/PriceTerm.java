package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.rebond.shared.RuleViolation;

/**
 * An index in the formula of a contract.
 *
 * @param code as its publisher writes it, such as {@code 010534766}
 * @param weight of the whole, such as 0.45
 */
@Embeddable
public record PriceTerm(
        @Column(nullable = false) String code,
        @Column(nullable = false) BigDecimal weight) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,29}");
    static final int DECIMALS = 4;

    /** @throws RuleViolation when the code or the weight cannot be */
    public PriceTerm {
        code = checkedCode(code);
        if (weight.signum() <= 0
                || weight.compareTo(BigDecimal.ONE) > 0
                || weight.stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation(ExecutionRule.WEIGHT_INVALID, code, weight);
        }
    }

    static String checkedCode(String said) {
        String code = said.strip();
        if (!CODE.matcher(code).matches()) {
            throw new RuleViolation(ExecutionRule.INDEX_CODE_INVALID, code);
        }
        return code;
    }
}
