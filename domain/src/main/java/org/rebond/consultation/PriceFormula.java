package org.rebond.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rebond.shared.Money;

/** How a price becomes points. The lowest always gets the whole weight, none gets less than zero. */
public enum PriceFormula {
    /** weight × lowest ÷ price. */
    INVERSE,
    /** weight × (1 − (price − lowest) ÷ lowest), zero from twice the lowest on. */
    LINEAR;

    /** Points at two decimals, half a hundredth up. Prices are above zero. */
    public BigDecimal points(Money price, Money lowest, BigDecimal weight) {
        BigDecimal least = lowest.amount();
        return switch (this) {
            case INVERSE -> divided(weight.multiply(least), price.amount());
            case LINEAR ->
                divided(
                        weight.multiply(
                                least.add(least).subtract(price.amount()).max(BigDecimal.ZERO)),
                        least);
        };
    }

    private static BigDecimal divided(BigDecimal points, BigDecimal by) {
        return points.divide(by, Criterion.DECIMALS, RoundingMode.HALF_UP);
    }
}
