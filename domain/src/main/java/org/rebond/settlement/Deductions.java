package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.stream.Stream;
import org.rebond.settlement.PaymentDue.Deduction;
import org.rebond.shared.Money;

/**
 * What is taken off an invoice, tax included; each is zero or more.
 *
 * @param credited what its credit notes take back
 * @param repayment of the advance
 * @param retention as a guarantee
 * @param penalties for delays
 */
@Embeddable
public record Deductions(
        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "credited"))
        Money credited,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "repayment"))
        Money repayment,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "retention"))
        Money retention,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "penalties"))
        Money penalties) {

    public Money total() {
        return credited.plus(repayment).plus(retention).plus(penalties);
    }

    /** Those above zero, in the order in which they are taken off. */
    public List<Deduction> each() {
        return Stream.of(
                        new Deduction(DeductionKind.CREDIT_NOTE, credited),
                        new Deduction(DeductionKind.ADVANCE_REPAYMENT, repayment),
                        new Deduction(DeductionKind.RETENTION, retention),
                        new Deduction(DeductionKind.PENALTY, penalties))
                .filter(deduction -> deduction.amount().exceeds(Money.ZERO))
                .toList();
    }
}
