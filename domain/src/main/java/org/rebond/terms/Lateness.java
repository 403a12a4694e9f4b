package org.rebond.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What of an order came late, or has not come, and by how much.
 *
 * @param value before tax, at the prices that the general terms reckon with
 * @param days from the day after the contractual date, or after the last that was penalised, each calendar day counted
 */
record Lateness(Money value, int days) {

    /**
     * @param prices gives the price of a line for one
     * @param delivery the one that came late; null for what has not come yet
     * @param day the last day counted when nothing came
     * @param counted until when a penalty counts what had not come; null where there is none
     */
    static Lateness of(
            OrderSheet order,
            Function<OrderLine, Money> prices,
            Delivery.@Nullable Reference delivery,
            LocalDate day,
            @Nullable LocalDate counted) {
        Lateness late = delivery == null ? missing(order, prices, day) : delivered(order, prices, delivery, counted);
        if (!late.exists()) {
            throw new RuleViolation(TermsRule.NOT_LATE, order.reference(), order.deliverBy());
        }
        return late;
    }

    /** Every delay of an order: what came late, and what has not come. */
    static List<Delay> all(
            OrderSheet order, Function<OrderLine, Money> prices, LocalDate today, @Nullable LocalDate counted) {
        List<Delay> delays = new ArrayList<>();
        for (DeliverySheet delivery : order.deliveries()) {
            Lateness late = delivered(order, prices, new Delivery.Reference(delivery.reference()), counted);
            if (late.exists()) {
                delays.add(
                        new Delay(order.reference(), delivery.reference(), order.deliverBy(), late.value, late.days));
            }
        }
        Lateness missing = missing(order, prices, today);
        if (missing.exists()) {
            delays.add(new Delay(order.reference(), null, order.deliverBy(), missing.value, missing.days));
        }
        return delays;
    }

    private boolean exists() {
        return days > 0 && value.exceeds(Money.ZERO);
    }

    /** Of an order that was cancelled, nothing is to come. */
    private static Lateness missing(OrderSheet order, Function<OrderLine, Money> prices, LocalDate day) {
        if (order.state() != OrderState.ISSUED) {
            return new Lateness(Money.ZERO, 0);
        }
        Money value = order.lines().stream()
                .map(line -> price(line, prices, line.toDeliver()))
                .reduce(Money.ZERO, Money::plus);
        return new Lateness(value, days(order.deliverBy(), day));
    }

    /** What came after a penalty had counted it as missing is late from there on only: a delay costs once. */
    private static Lateness delivered(
            OrderSheet order,
            Function<OrderLine, Money> prices,
            Delivery.Reference reference,
            @Nullable LocalDate counted) {
        DeliverySheet delivery = order.deliveries().stream()
                .filter(other -> other.reference().equals(reference.value()))
                .findFirst()
                .orElseThrow(() ->
                        new RuleViolation(TermsRule.DELIVERY_OF_ANOTHER_ORDER, reference.value(), order.reference()));
        Money value = order.lines().stream()
                .map(line -> price(line, prices, delivery.quantities().getOrDefault(line.position(), 0)))
                .reduce(Money.ZERO, Money::plus);
        LocalDate came = delivery.deliveredOn();
        LocalDate from = counted != null && came.isAfter(counted) ? counted : order.deliverBy();
        return new Lateness(value, days(from, came));
    }

    private static Money price(OrderSheet.Line line, Function<OrderLine, Money> prices, int units) {
        return prices.apply(line.line()).times(BigDecimal.valueOf(units));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
