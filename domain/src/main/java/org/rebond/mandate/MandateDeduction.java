package org.rebond.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.rebond.settlement.DeductionKind;
import org.rebond.shared.Money;

/**
 * What is taken off a payment.
 *
 * @param amount above zero, tax included
 */
@Embeddable
public record MandateDeduction(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        DeductionKind kind,

        @Embedded Money amount) {}
