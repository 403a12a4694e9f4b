package org.rebond.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Late;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What of an order came late, or has not come, and by how much. A day of the delay of the same goods counts once: what
 * comes again after it was sent back is late from the day of its first delivery on, which counted the days before.
 *
 * @param parts goods late by different days, the shortest first; before tax, at the prices that the general terms reckon with
 */
record Lateness(List<Late> parts) {

    Lateness {
        parts = List.copyOf(parts);
    }

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
        Lateness late = delivery == null
                ? missing(order, prices, day)
                : delivered(order, prices, index(order, delivery), counted);
        if (!late.exists()) {
            throw new RuleViolation(TermsRule.NOT_LATE, order.reference(), order.deliverBy());
        }
        return late;
    }

    /** The delay of one delivery, or of what has not come; empty when nothing is late. */
    static Optional<Delay> delay(
            OrderSheet order,
            Function<OrderLine, Money> prices,
            Delivery.@Nullable Reference delivery,
            LocalDate today,
            @Nullable LocalDate counted) {
        Lateness late = delivery == null
                ? missing(order, prices, today)
                : delivered(order, prices, index(order, delivery), counted);
        return Optional.of(late)
                .filter(Lateness::exists)
                .map(found -> new Delay(
                        order.reference(),
                        delivery == null ? null : delivery.value(),
                        order.deliverBy(),
                        found.value(),
                        found.days()));
    }

    /** Of all goods that are late. */
    Money value() {
        return parts.stream().map(Late::value).reduce(Money.ZERO, Money::plus);
    }

    /** The longest delay. */
    int days() {
        return parts.isEmpty() ? 0 : parts.getLast().days();
    }

    private boolean exists() {
        return value().exceeds(Money.ZERO);
    }

    /** Of an order that was cancelled, nothing is to come. */
    private static Lateness missing(OrderSheet order, Function<OrderLine, Money> prices, LocalDate day) {
        Map<Integer, Money> late = new TreeMap<>();
        if (order.state() == OrderState.ISSUED) {
            for (OrderSheet.Line line : order.lines()) {
                LateUnits units = new LateUnits(order, line, null);
                order.deliveries().forEach(units::receive);
                units.missing().forEach((from, left) -> add(late, prices, line, days(from, day), left));
            }
        }
        return of(late);
    }

    private static Lateness delivered(
            OrderSheet order, Function<OrderLine, Money> prices, int index, @Nullable LocalDate counted) {
        DeliverySheet delivery = order.deliveries().get(index);
        Map<Integer, Money> late = new TreeMap<>();
        for (OrderSheet.Line line : order.lines()) {
            LateUnits units = new LateUnits(order, line, counted);
            order.deliveries().subList(0, index).forEach(units::receive);
            units.receive(delivery)
                    .forEach((from, came) -> add(late, prices, line, days(from, delivery.deliveredOn()), came));
        }
        return of(late);
    }

    private static int index(OrderSheet order, Delivery.Reference reference) {
        List<String> known =
                order.deliveries().stream().map(DeliverySheet::reference).toList();
        int index = known.indexOf(reference.value());
        if (index < 0) {
            throw new RuleViolation(TermsRule.DELIVERY_OF_ANOTHER_ORDER, reference.value(), order.reference());
        }
        return index;
    }

    private static void add(
            Map<Integer, Money> late, Function<OrderLine, Money> prices, OrderSheet.Line line, int days, int units) {
        if (days > 0 && units > 0) {
            late.merge(days, prices.apply(line.line()).times(BigDecimal.valueOf(units)), Money::plus);
        }
    }

    private static Lateness of(Map<Integer, Money> late) {
        List<Late> parts = new ArrayList<>();
        late.forEach((days, value) -> parts.add(new Late(value, days)));
        return new Lateness(parts);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
