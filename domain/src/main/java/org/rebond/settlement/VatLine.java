package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What an invoice says of one rate of value added tax.
 *
 * @param rate in percent, such as 20 or 5.5
 * @param base what the rate bears on, in euros
 * @param tax base times rate, rounded once to the cent (EN 16931, BR-CO-17)
 */
@Embeddable
public record VatLine(
        @Column(nullable = false) BigDecimal rate,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "base", nullable = false))
        Money base,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "tax", nullable = false))
        Money tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** @throws RuleViolation when the rate cannot be, or the tax is not that of the base */
    public VatLine {
        if (rate.signum() < 0
                || rate.compareTo(HUNDRED) > 0
                || rate.stripTrailingZeros().scale() > DECIMALS) {
            throw new RuleViolation(SettlementRule.VAT_RATE_INVALID, rate);
        }
        rate = rate.setScale(DECIMALS);
        Money expected = Money.rounded(base.amount().multiply(rate).divide(HUNDRED));
        if (!tax.equals(expected)) {
            throw new RuleViolation(SettlementRule.VAT_WRONG, rate, base.amount(), tax.amount(), expected.amount());
        }
    }
}
