package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What the buyer paid a subcontractor itself.
 *
 * @param invoice the number of the subcontractor's invoice
 * @param amount tax included
 */
@Embeddable
public record DirectPayment(
        @Column(nullable = false) String invoice,
        @Column(nullable = false) LocalDate paidOn,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false))
        Money amount) {

    private static final int INVOICE_MAXIMUM = 50;

    /** @throws RuleViolation when the invoice has no number or nothing is paid */
    public DirectPayment {
        invoice = Texts.required("invoice", invoice, INVOICE_MAXIMUM);
        if (!amount.exceeds(Money.ZERO)) {
            throw new RuleViolation(ExecutionRule.PAYMENT_NOT_POSITIVE, amount.amount());
        }
    }
}
