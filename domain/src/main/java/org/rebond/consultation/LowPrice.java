package org.rebond.consultation;

import java.math.BigDecimal;
import java.util.List;
import org.rebond.shared.Money;

/** How far the doubt about an abnormally low price has come (CCP L2152-5, L2152-6, R2152-3). */
public enum LowPrice {
    /** Nobody asked for an explanation. */
    NONE,
    ASKED,
    ACCEPTED,
    REJECTED;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Whether a price asks for an explanation: it lies more than {@code gap} percent below the mean of the others, or below
     * the estimate of the lot when there is no other. The law has no figure: the buyer chooses the gap.
     */
    static boolean suspected(Money price, List<Money> others, Money estimate, int gap) {
        Money sum = others.isEmpty() ? estimate : others.stream().reduce(Money.ZERO, Money::plus);
        BigDecimal count = BigDecimal.valueOf(Math.max(1, others.size()));
        return price.amount()
                        .multiply(HUNDRED)
                        .multiply(count)
                        .compareTo(sum.amount().multiply(BigDecimal.valueOf(100L - gap)))
                < 0;
    }
}
