package org.rebond.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.rebond.shared.Money;

/** Cuts an amount in proportion to weights, in parts that come to it to the cent. */
final class Apportionment {

    private Apportionment() {}

    /**
     * The part of each weight, within a cent of its exact share: it is what separates two rounded running totals.
     *
     * @param weights none on the other side of zero than their sum; where they come to zero, so does each part
     */
    static List<Money> of(Money whole, List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = new ArrayList<>();
        BigDecimal running = BigDecimal.ZERO;
        Money given = Money.ZERO;
        for (BigDecimal weight : weights) {
            running = running.add(weight);
            Money upTo = total.signum() == 0 ? Money.ZERO : cut(whole, running, total);
            parts.add(upTo.minus(given));
            given = upTo;
        }
        return parts;
    }

    private static Money cut(Money whole, BigDecimal running, BigDecimal total) {
        return new Money(whole.amount().multiply(running).divide(total, 2, RoundingMode.HALF_UP));
    }
}
