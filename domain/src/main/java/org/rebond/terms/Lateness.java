package org.rebond.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderSheet;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What of an order came late, or has not come, and by how much.
 *
 * @param value before tax, at the prices of the order
 * @param days from the day after the contractual date, each calendar day counted
 */
record Lateness(Money value, int days) {

    /**
     * @param delivery the one that came late; null for what has not come yet
     * @param day the last day counted when nothing came
     */
    static Lateness of(OrderSheet order, Delivery.@Nullable Reference delivery, LocalDate day) {
        Lateness late = delivery == null ? missing(order, day) : delivered(order, delivery);
        if (late.days <= 0 || late.value.equals(Money.ZERO)) {
            throw new RuleViolation(TermsRule.NOT_LATE, order.reference(), order.deliverBy());
        }
        return late;
    }

    private static Lateness missing(OrderSheet order, LocalDate day) {
        Money value = order.lines().stream()
                .map(line -> price(line, line.toDeliver()))
                .reduce(Money.ZERO, Money::plus);
        return new Lateness(value, days(order, day));
    }

    private static Lateness delivered(OrderSheet order, Delivery.Reference reference) {
        DeliverySheet delivery = order.deliveries().stream()
                .filter(other -> other.reference().equals(reference.value()))
                .findFirst()
                .orElseThrow(() ->
                        new RuleViolation(TermsRule.DELIVERY_OF_ANOTHER_ORDER, reference.value(), order.reference()));
        Money value = order.lines().stream()
                .map(line -> price(line, delivery.quantities().getOrDefault(line.position(), 0)))
                .reduce(Money.ZERO, Money::plus);
        return new Lateness(value, days(order, delivery.deliveredOn()));
    }

    private static Money price(OrderSheet.Line line, int units) {
        return line.line().unitPrice().times(BigDecimal.valueOf(units));
    }

    private static int days(OrderSheet order, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(order.deliverBy(), day));
    }
}
