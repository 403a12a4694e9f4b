package org.rebond.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rebond.shared.Money;
import org.rebond.terms.AdvanceClause;

/**
 * How an advance comes back: in step with the execution, from one share of what it was granted for to another, at which it is
 * repaid in full (CCP, R2191-11; for an order, R2191-19).
 *
 * @param advance that was paid
 * @param base the contract, the share of a member or the order, tax included
 * @param start in percent of the base
 * @param end in percent of the base
 */
record AdvanceRepayment(Money advance, Money base, BigDecimal start, BigDecimal end) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AdvanceRepayment of(Money advance, Money base, AdvanceClause clause) {
        return new AdvanceRepayment(advance, base, clause.repaymentStart(), clause.repaymentEnd());
    }

    /** What is to be repaid once so much was executed, tax included; rounded once to the cent. */
    Money after(Money executed) {
        BigDecimal done = executed.amount().multiply(HUNDRED);
        BigDecimal from = base.amount().multiply(start);
        if (done.compareTo(from) <= 0) {
            return Money.ZERO;
        }
        if (done.compareTo(base.amount().multiply(end)) >= 0) {
            return advance;
        }
        BigDecimal span = base.amount().multiply(end.subtract(start));
        return new Money(advance.amount().multiply(done.subtract(from)).divide(span, 2, RoundingMode.HALF_UP));
    }
}
