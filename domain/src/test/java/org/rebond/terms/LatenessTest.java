package org.rebond.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.law.CcagVersion;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.OrderState;
import org.rebond.shared.Money;

class LatenessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @CsvSource({"FCS2009, 371.49", "FCS2021, 354.90"})
    void the_terms_of_2009_follow_the_revision_of_prices_and_those_of_2021_do_not(CcagVersion ccag, String value) {
        OrderLine line = new OrderLine("TOUR", "Unité centrale", Money.euros("118.30"), Money.euros("123.83"), 5);
        OrderSheet order = new OrderSheet(
                "22000007900016-1-B1",
                "22000007900016-1",
                "Reconditionnement",
                OrderState.ISSUED,
                DUE.minusDays(30),
                DUE,
                null,
                line.amount(),
                List.of(new OrderSheet.Line(0, line, 2, 3, 0, 2, line.amount())),
                List.of());

        Lateness late = Lateness.of(order, DelayPenalties.prices(ccag), null, DUE.plusDays(12), null);

        assertThat(late.value()).isEqualTo(Money.euros(value));
        assertThat(late.days()).isEqualTo(12);
    }
}
