package org.rebond.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Money;

class ForecastTest {

    /** 100 days. */
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private static final LocalDate TO = LocalDate.of(2026, 4, 10);

    private static Ledger ledger(String maximum, String ordered) {
        Money amount = Money.euros(ordered);
        return new Ledger(
                Money.euros(maximum),
                Money.ZERO,
                1,
                TO,
                List.of(new Ledger.Line("TOUR", "Tour", 1, amount, 0, Money.ZERO, 0, Money.ZERO)));
    }

    @Test
    void orders_go_on_as_they_came() {
        Forecast half = Forecast.of(ledger("10000", "2000"), FROM, TO, FROM.plusDays(49))
                .orElseThrow();

        assertThat(half.perMonth()).isEqualTo(Money.euros("1200"));
        assertThat(half.atEnd()).isEqualTo(Money.euros("4000"));
        assertThat(half.exhaustedOn()).isEmpty();
    }

    @Test
    void the_maximum_may_be_reached_on_the_way_and_on_the_last_day() {
        assertThat(Forecast.of(ledger("3000", "2000"), FROM, TO, FROM.plusDays(49))
                        .orElseThrow()
                        .exhaustedOn())
                .contains(FROM.plusDays(74));
        assertThat(Forecast.of(ledger("4000", "2000"), FROM, TO, FROM.plusDays(49))
                        .orElseThrow()
                        .exhaustedOn())
                .contains(TO);
        assertThat(Forecast.of(ledger("4000.01", "2000"), FROM, TO, FROM.plusDays(49))
                        .orElseThrow()
                        .exhaustedOn())
                .isEmpty();
    }

    @Test
    void nothing_ordered_leads_to_nothing() {
        assertThat(Forecast.of(ledger("10000", "0"), FROM, TO, FROM))
                .contains(new Forecast(Money.euros("0"), Money.euros("0"), Optional.empty()));
    }

    @Test
    void there_is_no_forecast_before_the_start_and_from_the_last_day_on() {
        assertThat(Forecast.of(ledger("10000", "1"), FROM, TO, FROM.minusDays(1)))
                .isEmpty();
        assertThat(Forecast.of(ledger("10000", "1"), FROM, TO, TO)).isEmpty();
        assertThat(Forecast.of(ledger("10000", "1"), FROM, TO, TO.minusDays(1))).isPresent();
    }

    @Property
    void the_end_is_never_below_what_was_ordered(
            @ForAll @IntRange(max = 98) int day, @ForAll @IntRange(max = 1_000_000) int cents) {
        Money ordered = new Money(BigDecimal.valueOf(cents, 2));

        Forecast forecast = Forecast.of(ledger("10000", ordered.amount().toPlainString()), FROM, TO, FROM.plusDays(day))
                .orElseThrow();

        assertThat(forecast.atEnd()).isGreaterThanOrEqualTo(ordered);
    }
}
