package org.rebond.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An award criterion, or a part of one.
 *
 * @param parent the position, from 0, of the criterion that it is a part of; null for a criterion
 * @param weight out of 100, with two decimals at most
 * @param maximum the best note that a bid can get; no use for a price nor for a criterion that has parts
 */
@Embeddable
public record Criterion(
        @Nullable Integer parent,
        @Column(nullable = false) String label,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        CriterionNature nature,

        @Column(nullable = false) BigDecimal weight,
        @Column(nullable = false) BigDecimal maximum) {

    static final int DECIMALS = 2;

    /** Weights and notes compare by value: 40 is 40.00. */
    public Criterion {
        label = label.strip();
        weight = weight.stripTrailingZeros().scale() > DECIMALS ? weight : weight.setScale(DECIMALS);
        maximum = maximum.stripTrailingZeros().scale() > DECIMALS ? maximum : maximum.setScale(DECIMALS);
    }

    public static Criterion of(String label, CriterionNature nature, String weight, String maximum) {
        return new Criterion(null, label, nature, new BigDecimal(weight), new BigDecimal(maximum));
    }

    public Criterion partOf(int position) {
        return new Criterion(position, label, nature, weight, maximum);
    }
}
