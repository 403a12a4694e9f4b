package org.rebond.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * A line of the price schedule of a contract.
 *
 * @param code capitals and digits, at most 20, such as {@code TOUR}
 * @param unitPrice euros before tax for one
 */
@Embeddable
public record PriceItem(
        @Column(nullable = false) String code,
        @Column(nullable = false) String label,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "unit_price", nullable = false))
        Money unitPrice) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,19}");
    private static final int LABEL_MAXIMUM = 200;

    /** @throws RuleViolation when the code, the label or the price cannot be */
    public PriceItem {
        label = label.strip();
        if (!CODE.matcher(code).matches()) {
            throw new RuleViolation(OrderingRule.CODE_INVALID, code);
        }
        if (label.isEmpty() || label.length() > LABEL_MAXIMUM) {
            throw new RuleViolation(OrderingRule.LABEL_INVALID, code);
        }
        if (!unitPrice.exceeds(Money.ZERO)) {
            throw new RuleViolation(OrderingRule.PRICE_INVALID, code, unitPrice.amount());
        }
    }

    /** The price for one under a revision, to the cent, half up. */
    public Money revised(BigDecimal coefficient) {
        return unitPrice.times(coefficient);
    }
}
