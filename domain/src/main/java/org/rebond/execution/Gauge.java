package org.rebond.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * How far the amendments of a contract have come towards one limit of the law.
 *
 * @param value what they come to, increases and decreases set off; for a limit on each amendment, that of the greatest
 * @param base of the share, before tax
 * @param limit exact, in euros; null where the law states no figure
 * @param steps how the figures came about
 */
public record Gauge(
        GaugeKind kind, Money value, Money base, @Nullable BigDecimal limit, List<Step> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    public Gauge {
        steps = List.copyOf(steps);
    }

    /** Whether the limit is passed: for some limits, reaching it is too much already. */
    public boolean beyond() {
        if (limit == null) {
            return false;
        }
        int reached = value.amount().compareTo(limit);
        return kind.below() ? reached >= 0 : reached > 0;
    }

    /** Whether four fifths of the limit are used. */
    public boolean near() {
        return limit != null && value.amount().compareTo(limit.multiply(NEAR)) >= 0;
    }

    /** In percent of the base, with two decimals. */
    public BigDecimal percent() {
        return value.amount().multiply(HUNDRED).divide(base.amount(), 2, RoundingMode.HALF_UP);
    }

    /** Whether a change by so much would pass the limit: of a limit on each, one that is itself within it never does. */
    boolean beyond(Money delta) {
        if (kind.single()) {
            return new Gauge(kind, new Money(delta.amount().abs()), base, limit, steps).beyond();
        }
        return beyond();
    }

    BigDecimal exactLimit() {
        return Objects.requireNonNull(limit, "the law states no figure");
    }

    /** The limit at the nearest cent, as people read it; null where the law states none. */
    public @Nullable Money limitAmount() {
        return limit == null ? null : Money.rounded(limit);
    }
}
