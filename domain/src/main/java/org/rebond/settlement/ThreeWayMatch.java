package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.ordering.Verification;
import org.rebond.procurement.Contract;
import org.rebond.settlement.SettlementQuery.Billed;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** Holds the lines of an invoice against what was ordered, admitted and already invoiced, in units and in money. */
final class ThreeWayMatch {

    private final Ordering ordering;
    private final EntityManager entityManager;
    private final Map<PurchaseOrder.Reference, OrderSheet> orders = new HashMap<>();
    private final Map<PurchaseOrder.Reference, Map<Integer, Billed>> billed = new HashMap<>();

    ThreeWayMatch(Ordering ordering, EntityManager entityManager) {
        this.ordering = ordering;
        this.entityManager = entityManager;
    }

    /** Refuses an invoice that asks for more than was admitted and not yet invoiced. The contract is locked by then. */
    void require(Contract.Reference contract, List<InvoiceLine> lines) {
        for (InvoiceLine line : lines) {
            OrderSheet.Line ordered = ordered(contract, line);
            Billed before = billed(line);
            Money asked = before.amount().plus(line.amount());
            if (before.units() + line.quantity() > ordered.admitted() || asked.exceeds(ordered.admittedAmount())) {
                throw new RuleViolation(
                        SettlementRule.MORE_THAN_ADMITTED,
                        line.order().value(),
                        line.position() + 1,
                        ordered.line().label(),
                        line.quantity(),
                        line.amount().amount(),
                        ordered.admitted(),
                        ordered.admittedAmount().amount(),
                        before.units(),
                        before.amount().amount());
            }
        }
    }

    /** The lines beside what was ordered, admitted and invoiced of each so far. */
    List<MatchedLine> beside(Contract.Reference contract, List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> {
                    OrderSheet.Line ordered = ordered(contract, line);
                    Billed billed = billed(line);
                    return new MatchedLine(
                            line,
                            ordered.line().label(),
                            ordered.line().quantity(),
                            ordered.admitted(),
                            ordered.admittedAmount(),
                            billed.units(),
                            billed.amount());
                })
                .toList();
    }

    /** The day on which all that the lines ask for, and what was invoiced before, had been delivered. */
    LocalDate executedOn(Contract.Reference contract, List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> deliveredOn(contract, line))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate deliveredOn(Contract.Reference contract, InvoiceLine line) {
        long missing = billed(line).units() + line.quantity();
        LocalDate last = LocalDate.MIN;
        for (DeliverySheet delivery : byDay(order(contract, line))) {
            if (missing <= 0) {
                break;
            }
            int accepted = accepted(delivery, line.position());
            if (accepted > 0) {
                missing -= accepted;
                last = delivery.deliveredOn();
            }
        }
        return last;
    }

    private static List<DeliverySheet> byDay(OrderSheet order) {
        return order.deliveries().stream()
                .sorted(Comparator.comparing(DeliverySheet::deliveredOn))
                .toList();
    }

    private static int accepted(DeliverySheet delivery, int position) {
        return delivery.verifications().stream()
                .filter(decided ->
                        decided.position() == position && decided.decision().accepts())
                .mapToInt(Verification::quantity)
                .sum();
    }

    private OrderSheet order(Contract.Reference contract, InvoiceLine line) {
        OrderSheet order = orders.computeIfAbsent(line.order(), ordering::order);
        if (!order.contract().equals(contract.value())) {
            throw new RuleViolation(
                    SettlementRule.ORDER_OF_ANOTHER_CONTRACT, line.order().value(), contract.value());
        }
        return order;
    }

    private OrderSheet.Line ordered(Contract.Reference contract, InvoiceLine line) {
        OrderSheet order = order(contract, line);
        if (line.position() < 0 || line.position() >= order.lines().size()) {
            throw new RuleViolation(
                    SettlementRule.LINE_UNKNOWN,
                    line.order().value(),
                    line.position() + 1,
                    order.lines().size());
        }
        return order.lines().get(line.position());
    }

    private Billed billed(InvoiceLine line) {
        return billed.computeIfAbsent(
                        line.order(),
                        order -> SettlementQuery.billed(entityManager, order).stream()
                                .collect(Collectors.toMap(Billed::position, Function.identity())))
                .getOrDefault(line.position(), new Billed(line.position(), 0, Money.ZERO));
    }
}
