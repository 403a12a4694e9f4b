package org.rebond.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What is withheld of each payment until the guarantee period is over (CCP, R2191-32 to R2191-35).
 *
 * @param guaranteeMonths from the admission; zero when the contract has no guarantee period
 * @param rate in percent; zero when nothing is withheld
 * @param substitute the guarantee on first demand, or the surety, that replaces it; null for none
 */
@Embeddable
public record RetentionClause(
        @Column(nullable = false) int guaranteeMonths,
        @Column(name = "retention_rate", nullable = false) BigDecimal rate,
        @Column(name = "retention_substitute") @Nullable String substitute) {

    static final int LONGEST_GUARANTEE = 120;
    static final int SUBSTITUTE_MAXIMUM = 200;

    /** @throws RuleViolation when it contradicts itself */
    public RetentionClause {
        rate = Percent.checked(rate);
        substitute = substitute == null || substitute.isBlank() ? null : substitute.strip();
        if (guaranteeMonths < 0 || guaranteeMonths > LONGEST_GUARANTEE) {
            throw new RuleViolation(TermsRule.GUARANTEE_INVALID, guaranteeMonths, LONGEST_GUARANTEE);
        }
        if (guaranteeMonths == 0 && rate.signum() > 0) {
            throw new RuleViolation(TermsRule.RETENTION_WITHOUT_GUARANTEE, rate);
        }
        if (substitute != null && substitute.length() > SUBSTITUTE_MAXIMUM) {
            throw new RuleViolation(TermsRule.TEXT_TOO_LONG, SUBSTITUTE_MAXIMUM);
        }
    }

    /** What is withheld of a payment, tax included, rounded once to the cent. */
    public Money of(Money payment) {
        return substitute == null
                ? Money.rounded(payment.amount().multiply(rate).divide(Percent.HUNDRED))
                : Money.ZERO;
    }
}
