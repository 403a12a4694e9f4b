package org.rebond.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/** What holds of a ledger whatever was ordered, delivered and decided. */
class LedgerPropertiesTest {

    /** One order of a price, what arrived of it and what was decided on that. */
    record Drawn(String code, int ordered, int delivered, int admitted, int reduced, int sentBack) {}

    final OrderingOffice office = new OrderingOffice();

    @Property(tries = 15)
    void admitted_is_at_most_delivered_at_most_ordered_at_most_the_maximum(@ForAll("orders") List<Drawn> drawn) {
        Contract.Reference contract = office.framework("100000");
        drawn.forEach(order -> draw(contract, order));

        Ledger ledger = office.ask(service -> service.ledger(contract));

        for (Ledger.Line line : ledger.lines()) {
            assertThat(line.admittedUnits()).isBetween(0L, line.deliveredUnits());
            assertThat(line.deliveredUnits()).isLessThanOrEqualTo(line.orderedUnits());
            assertThat(line.admitted()).isLessThanOrEqualTo(line.delivered());
            assertThat(line.delivered()).isLessThanOrEqualTo(line.ordered());
        }
        assertThat(ledger.left()).isEqualTo(ledger.maximum().minus(ledger.ordered()));
        assertThat(ledger.left()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(ledger.lines().stream().mapToLong(Ledger.Line::orderedUnits).sum())
                .isEqualTo(drawn.stream().mapToLong(Drawn::ordered).sum());
        assertThat(ledger.lines().stream().mapToLong(Ledger.Line::admittedUnits).sum())
                .isEqualTo(drawn.stream()
                        .mapToLong(order -> order.admitted() + order.reduced())
                        .sum());
        assertThat(ledger.orders()).isEqualTo(drawn.size());
    }

    private void draw(Contract.Reference contract, Drawn drawn) {
        PurchaseOrder.Reference order = office.order(contract, drawn.code(), drawn.ordered());
        if (drawn.delivered() == 0) {
            return;
        }
        Delivery.Reference delivery = office.deliver(order, "BL-1", drawn.delivered());
        office.tell(service -> service.hear(delivery, OrderingOffice.TODAY, "Sans réponse"));
        decide(delivery, Decision.ADMITTED, drawn.admitted(), "0");
        decide(delivery, Decision.REDUCED, drawn.reduced(), "0.01");
        decide(delivery, Decision.REJECTED, drawn.sentBack(), "0");
    }

    private void decide(Delivery.Reference delivery, Decision decision, int quantity, String reduction) {
        if (quantity > 0) {
            office.decide(delivery, decision, quantity, reduction);
        }
    }

    @Provide
    Arbitrary<List<Drawn>> orders() {
        Arbitrary<Drawn> drawn = Combinators.combine(
                        Arbitraries.of("TOUR", "KIT"),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 5))
                .as((code, admitted, reduced, sentBack, undecided, toCome) -> new Drawn(
                        code,
                        admitted + reduced + sentBack + undecided + toCome,
                        admitted + reduced + sentBack + undecided,
                        admitted,
                        reduced,
                        sentBack));
        return drawn.list().ofMinSize(1).ofMaxSize(6);
    }
}
