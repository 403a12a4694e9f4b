package org.rebond.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * What an agent asks to order.
 *
 * @param issuedOn today, or an earlier day when the order went out on paper
 * @param deliverBy the day until which the holder may deliver
 * @param commitment the number of the budget commitment, that invoices quote; null when there is none yet
 */
public record OrderRequest(
        LocalDate issuedOn, LocalDate deliverBy, @Nullable String commitment, List<Item> items) {

    static final int QUANTITY_MAXIMUM = 1_000_000;

    /** So many of one price of the schedule. */
    public record Item(String code, int quantity) {}

    public OrderRequest {
        items = List.copyOf(items);
        commitment = commitment == null || commitment.isBlank() ? null : commitment.strip();
    }

    /**
     * The lines of the order, priced by the schedule.
     *
     * @param coefficient what its prices are multiplied by on the day of the order
     */
    List<OrderLine> lines(Framework framework, BigDecimal coefficient) {
        if (items.isEmpty()) {
            throw new RuleViolation(OrderingRule.ORDER_EMPTY);
        }
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (!codes.add(item.code())) {
                throw new RuleViolation(OrderingRule.ITEM_TWICE, item.code());
            }
            if (item.quantity() < 1 || item.quantity() > QUANTITY_MAXIMUM) {
                throw new RuleViolation(OrderingRule.QUANTITY_INVALID, item.code(), item.quantity());
            }
        }
        return items.stream()
                .map(item -> new OrderLine(framework.price(item.code()), coefficient, item.quantity()))
                .toList();
    }
}
