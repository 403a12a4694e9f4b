package org.rebond.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * The advance of a contract (CCP, R2191-3 to R2191-12).
 *
 * @param refused whether the holder declined it
 * @param rate in percent
 * @param amount tax included; zero when none is owed, or it was declined
 * @param repaymentStart in percent of the contract executed: from here on it is taken off the invoices
 * @param repaymentEnd in percent of the contract executed: here it is repaid
 */
@Embeddable
public record AdvanceClause(
        @Column(name = "advance_refused", nullable = false) boolean refused,

        @Column(name = "advance_rate", nullable = false) BigDecimal rate,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "advance_amount", nullable = false))
        Money amount,

        @Column(nullable = false) BigDecimal repaymentStart,
        @Column(nullable = false) BigDecimal repaymentEnd) {

    /** @throws RuleViolation when it contradicts itself */
    public AdvanceClause {
        rate = Percent.checked(rate);
        repaymentStart = Percent.checked(repaymentStart);
        repaymentEnd = Percent.checked(repaymentEnd);
        if (repaymentStart.compareTo(repaymentEnd) >= 0) {
            throw new RuleViolation(TermsRule.REPAYMENT_REVERSED, repaymentStart, repaymentEnd);
        }
        if (Money.ZERO.exceeds(amount) || refused && amount.exceeds(Money.ZERO)) {
            throw new RuleViolation(TermsRule.ADVANCE_INVALID, amount.amount());
        }
    }
}
