package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.rebond.shared.Money;

/**
 * What an invoice gives back of one advance.
 *
 * @param amount above zero
 */
@Embeddable
record Repaid(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "advance_reference", nullable = false))
        SidePayment.Reference advance,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false))
        Money amount) {}
