package org.rebond.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Worked time, in hours, never negative, at the quarter of an hour: the unit in which insertion hours are declared and
 * counted (insertion clauses of the CCAG 2021, article 16.1).
 */
@Embeddable
public record Hours(BigDecimal value) implements Comparable<Hours>, Serializable {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    public static final Hours ZERO = new Hours(BigDecimal.ZERO);

    /** @throws IllegalArgumentException when negative or not a multiple of 0.25 */
    public Hours {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Hours cannot be negative: " + value);
        }
        if (!isWholeQuarters(value)) {
            throw new IllegalArgumentException("Hours go by quarters: " + value);
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Whether it is a multiple of 0.25. */
    public static boolean isWholeQuarters(BigDecimal value) {
        return value.multiply(QUARTERS).stripTrailingZeros().scale() <= 0;
    }

    public static Hours of(String value) {
        return new Hours(new BigDecimal(value));
    }

    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }

    /** What is missing to reach {@code due}; zero when it is reached. */
    public Hours missingTo(Hours due) {
        return new Hours(due.value.subtract(value).max(BigDecimal.ZERO));
    }

    @Override
    public int compareTo(Hours other) {
        return value.compareTo(other.value);
    }
}
