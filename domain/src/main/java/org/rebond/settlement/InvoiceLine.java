package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.shared.Money;

/**
 * What an invoice asks for one line of a purchase order.
 *
 * @param position the line of the order, from 0
 * @param quantity units; below zero in a credit note, zero where that takes back money only
 * @param amount euros before tax; below zero in a credit note
 */
@Embeddable
public record InvoiceLine(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "order_reference", nullable = false))
        PurchaseOrder.Reference order,

        int position,
        int quantity,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false))
        Money amount) {

    /** What gives back what this line took, or takes back what it gave. */
    InvoiceLine undone() {
        return new InvoiceLine(order, position, -quantity, Money.ZERO.minus(amount));
    }
}
