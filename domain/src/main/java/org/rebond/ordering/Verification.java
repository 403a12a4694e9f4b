package org.rebond.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * One decision on part of a delivery.
 *
 * @param position the line of the order, from 0
 * @param reduction taken off the price of the quantity, in euros before tax; zero unless {@link Decision#REDUCED}
 * @param reason null for an admission only
 * @param tacit whether silence decided
 */
@Embeddable
public record Verification(
        int position,
        int quantity,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Decision decision,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "reduction", nullable = false))
        Money reduction,

        @Nullable String reason,
        @Column(nullable = false) LocalDate decidedOn,
        boolean tacit) {}
