package org.rebond.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import org.rebond.shared.Money;

/**
 * A line of a purchase order: so many of one price, as the schedule and the revision of prices stood on the day of the order.
 *
 * @param basePrice euros before tax for one, as the schedule says
 * @param unitPrice the same, revised
 */
@Embeddable
public record OrderLine(
        @Column(nullable = false) String code,
        @Column(nullable = false) String label,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "base_price", nullable = false))
        Money basePrice,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "unit_price", nullable = false))
        Money unitPrice,

        int quantity) {

    OrderLine(PriceItem price, BigDecimal coefficient, int quantity) {
        this(price.code(), price.label(), price.unitPrice(), price.revised(coefficient), quantity);
    }

    public Money amount() {
        return priceOf(quantity);
    }

    Money priceOf(int of) {
        return unitPrice.times(BigDecimal.valueOf(of));
    }
}
