package org.rebond.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, always at the cent.
 *
 * <p>Construction refuses a fraction of a cent: whoever divides chooses the rounding.
 */
@Embeddable
public record Money(BigDecimal amount) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws ArithmeticException when the amount has a fraction of a cent */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** The amount at the nearest cent, half a cent away from zero: the rounding of public accounts. */
    public static Money rounded(BigDecimal amount) {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** This amount for each of {@code quantity}, rounded once to the cent, HALF_UP. */
    public Money times(BigDecimal quantity) {
        return rounded(amount.multiply(quantity));
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
