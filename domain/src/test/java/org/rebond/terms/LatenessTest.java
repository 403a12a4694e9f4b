package org.rebond.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.law.CcagVersion;
import org.rebond.law.Late;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.ordering.Verification;
import org.rebond.shared.Money;

class LatenessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    private static final OrderLine TOWER =
            new OrderLine("TOUR", "Unité centrale", Money.euros("100"), Money.euros("100"), 10);

    @ParameterizedTest
    @CsvSource({"FCS2009, 371.49", "FCS2021, 354.90"})
    void the_terms_of_2009_follow_the_revision_of_prices_and_those_of_2021_do_not(CcagVersion ccag, String value) {
        OrderLine line = new OrderLine("TOUR", "Unité centrale", Money.euros("118.30"), Money.euros("123.83"), 3);
        OrderSheet order = new OrderSheet(
                "22000007900016-1-B1",
                "22000007900016-1",
                "Reconditionnement",
                OrderState.ISSUED,
                DUE.minusDays(30),
                DUE,
                null,
                line.amount(),
                List.of(new OrderSheet.Line(0, line, 0, 3, 0, 0, Money.ZERO)),
                List.of());

        Lateness late = Lateness.of(order, DelayPenalties.prices(ccag), null, DUE.plusDays(12), null);

        assertThat(late.value()).isEqualTo(Money.euros(value));
        assertThat(late.days()).isEqualTo(12);
    }

    /**
     * Ten towers of 100 € come 5 days late: 1 000 € × 5 days. Four are rejected and come again 20 days after the date: the
     * first five of their days are counted already, so 400 € × 15 days. Six towers were 5 days late and four 20: 600 × 5 +
     * 400 × 20 = 11 000, as 1 000 × 5 + 400 × 15.
     */
    @Test
    void goods_that_were_rejected_and_come_again_are_late_from_their_first_delivery_on() {
        OrderSheet order = order(came(1, 5, 10, 4, 8), came(2, 20, 4, 0, 0));

        assertThat(late(order, 1, null)).containsExactly(new Late(Money.euros("1000"), 5));
        assertThat(late(order, 2, null)).containsExactly(new Late(Money.euros("400"), 15));
    }

    /** What was sent back is made good first: 400 € × 15 days and 400 € × 20 days, in one delivery. */
    @Test
    void a_delivery_can_bring_goods_late_by_different_days() {
        OrderSheet order = order(came(1, 5, 6, 4, 8), came(2, 20, 8, 0, 0));

        assertThat(late(order, 2, null))
                .containsExactly(new Late(Money.euros("400"), 15), new Late(Money.euros("400"), 20));
        Delay delay = Lateness.delay(order, OrderLine::basePrice, delivery(2), DUE.plusDays(30), null)
                .orElseThrow();
        assertThat(delay.value()).isEqualTo(Money.euros("800"));
        assertThat(delay.days()).isEqualTo(20);
    }

    @Test
    void goods_that_came_in_time_and_were_rejected_are_late_from_the_date_of_the_order_on() {
        OrderSheet order = order(came(1, -2, 10, 10, 1), came(2, 20, 10, 0, 0));

        assertThat(Lateness.delay(order, OrderLine::basePrice, delivery(1), DUE.plusDays(30), null))
                .isEmpty();
        assertThat(late(order, 2, null)).containsExactly(new Late(Money.euros("1000"), 20));
    }

    @Test
    void what_was_sent_back_and_has_not_come_again_is_late_since_it_came_first() {
        OrderSheet order = order(came(1, 5, 8, 4, 8));

        assertThat(Lateness.of(order, OrderLine::basePrice, null, DUE.plusDays(30), null)
                        .parts())
                .containsExactly(new Late(Money.euros("400"), 25), new Late(Money.euros("200"), 30));
    }

    /** Four towers: 5 days with the first delivery, 7 as missing, 8 with the second; 20 in all. */
    @Test
    void what_was_penalised_as_missing_after_its_rejection_is_late_from_there_on() {
        OrderSheet order = order(came(1, 5, 10, 4, 8), came(2, 20, 4, 0, 0));

        assertThat(late(order, 2, DUE.plusDays(12))).containsExactly(new Late(Money.euros("400"), 8));
    }

    /** On the sixth day they were being verified, and not missing: 5 days with the first delivery, 15 with the second. */
    @Test
    void what_was_being_verified_when_a_penalty_counted_the_rest_as_missing_is_not_counted_by_it() {
        OrderSheet order = order(came(1, 5, 6, 4, 8), came(2, 20, 8, 0, 0));

        assertThat(late(order, 2, DUE.plusDays(6)))
                .containsExactly(new Late(Money.euros("400"), 14), new Late(Money.euros("400"), 15));
    }

    @Test
    void goods_that_come_again_on_the_day_of_their_rejection_are_no_later() {
        OrderSheet order = order(came(1, 5, 10, 4, 5), came(2, 5, 4, 0, 0));

        assertThat(Lateness.delay(order, OrderLine::basePrice, delivery(2), DUE.plusDays(30), null))
                .isEmpty();
    }

    private static List<Late> late(OrderSheet order, int rank, @Nullable LocalDate counted) {
        return Lateness.of(order, OrderLine::basePrice, delivery(rank), DUE.plusDays(30), counted)
                .parts();
    }

    private static Delivery.Reference delivery(int rank) {
        return new Delivery.Reference("22000007900016-1-B1-L" + rank);
    }

    /** So many after so many days, of which so many were rejected after so many days. */
    private static DeliverySheet came(int rank, int days, int units, int rejected, int rejectedAfter) {
        LocalDate on = DUE.plusDays(days);
        List<Verification> verifications = rejected == 0
                ? List.of()
                : List.of(new Verification(
                        0, rejected, Decision.REJECTED, Money.ZERO, "Rayures", DUE.plusDays(rejectedAfter), false));
        return new DeliverySheet(
                delivery(rank).value(), "BL-" + rank, on, on.plusDays(15), on, "–", Map.of(0, units), 0, verifications);
    }

    private static OrderSheet order(DeliverySheet... deliveries) {
        return new OrderSheet(
                "22000007900016-1-B1",
                "22000007900016-1",
                "Reconditionnement",
                OrderState.ISSUED,
                DUE.minusDays(30),
                DUE,
                null,
                TOWER.amount(),
                List.of(new OrderSheet.Line(0, TOWER, 0, 0, 0, 0, Money.ZERO)),
                List.of(deliveries));
    }
}
