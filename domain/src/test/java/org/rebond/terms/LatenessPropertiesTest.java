package org.rebond.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.law.Late;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.ordering.Verification;
import org.rebond.shared.Money;

class LatenessPropertiesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final int ORDERED = 12;
    private static final OrderLine LINE =
            new OrderLine("TOUR", "Unité centrale", Money.euros("1"), Money.euros("1"), ORDERED);

    /** So many days after the one before, up to so many units, of which up to so many are sent back. */
    record Drawn(int daysAfter, int units, int sentBack) {}

    /** Units at one euro: what is late in euros times days is units times days. */
    @Property(tries = 300)
    void each_unit_is_late_from_the_date_of_the_order_to_the_day_on_which_it_came_for_good(
            @ForAll("deliveries") List<Drawn> drawn) {
        OrderSheet order = order(drawn);

        int counted = 0;
        int expected = 0;
        int missing = ORDERED;
        for (DeliverySheet delivery : order.deliveries()) {
            counted += unitDays(order, new Delivery.Reference(delivery.reference()));
            int kept = delivery.quantities().getOrDefault(0, 0) - sentBack(delivery);
            missing -= kept;
            expected += kept * Math.max(0, days(delivery.deliveredOn()));
        }
        LocalDate today = DUE.plusDays(400);
        counted +=
                Lateness.delay(order, OrderLine::basePrice, null, today, null).isEmpty()
                        ? 0
                        : unitDays(Lateness.of(order, OrderLine::basePrice, null, today, null));
        expected += missing * days(today);

        assertThat(counted).isEqualTo(expected);
    }

    private static int unitDays(OrderSheet order, Delivery.Reference delivery) {
        return Lateness.delay(order, OrderLine::basePrice, delivery, DUE, null).isEmpty()
                ? 0
                : unitDays(Lateness.of(order, OrderLine::basePrice, delivery, DUE, null));
    }

    private static int unitDays(Lateness late) {
        return late.parts().stream().mapToInt(LatenessPropertiesTest::unitDays).sum();
    }

    private static int unitDays(Late part) {
        return part.value().amount().multiply(BigDecimal.valueOf(part.days())).intValueExact();
    }

    private static int sentBack(DeliverySheet delivery) {
        return delivery.verifications().stream()
                .mapToInt(Verification::quantity)
                .sum();
    }

    private static int days(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - DUE.toEpochDay());
    }

    private static OrderSheet order(List<Drawn> drawn) {
        List<DeliverySheet> deliveries = new ArrayList<>();
        LocalDate day = DUE.minusDays(10);
        int left = ORDERED;
        for (Drawn one : drawn) {
            day = day.plusDays(one.daysAfter());
            int units = Math.min(one.units(), left);
            int sentBack = Math.min(one.sentBack(), units);
            left -= units - sentBack;
            deliveries.add(delivery(deliveries.size() + 1, day, units, sentBack));
        }
        return new OrderSheet(
                "22000007900016-1-B1",
                "22000007900016-1",
                "Reconditionnement",
                OrderState.ISSUED,
                DUE.minusDays(30),
                DUE,
                null,
                LINE.amount(),
                List.of(new OrderSheet.Line(0, LINE, 0, 0, 0, 0, Money.ZERO)),
                deliveries);
    }

    private static DeliverySheet delivery(int rank, LocalDate on, int units, int sentBack) {
        List<Verification> verifications = sentBack == 0
                ? List.of()
                : List.of(new Verification(0, sentBack, Decision.REJECTED, Money.ZERO, "Rayures", on, false));
        return new DeliverySheet(
                "22000007900016-1-B1-L" + rank,
                "BL-" + rank,
                on,
                on.plusDays(15),
                on,
                "–",
                Map.of(0, units),
                0,
                verifications);
    }

    @Provide
    Arbitrary<List<Drawn>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 8))
                .as(Drawn::new)
                .list()
                .ofMaxSize(8);
    }
}
