package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Page;

class FormatTest {

    @Test
    void euros_never_break_and_always_show_cents() {
        assertThat(Format.euros(Money.euros("1234567.5"), Locale.FRANCE)).isEqualTo("1\u202f234\u202f567,50\u00a0€");
        assertThat(Format.euros(Money.euros("1234567.5"), Locale.UK)).isEqualTo("1,234,567.50\u00a0€");
        assertThat(Format.euros(null)).isEqualTo("–");
    }

    @Test
    void a_difference_says_that_it_adds() {
        assertThat(Format.difference(Money.euros("10"), Locale.FRANCE)).isEqualTo("+10,00\u00a0€");
        assertThat(Format.difference(Money.euros("-10"), Locale.FRANCE)).isEqualTo("-10,00\u00a0€");
    }

    @Test
    void hours_show_their_quarters_and_no_more() {
        assertThat(Format.hours(Hours.of("9240"), Locale.FRANCE)).isEqualTo("9\u202f240\u00a0h");
        assertThat(Format.hours(Hours.of("151.75"), Locale.FRANCE)).isEqualTo("151,75\u00a0h");
    }

    @Test
    void days_months_and_moments_are_written_as_people_do() {
        assertThat(Format.date(LocalDate.of(2026, 11, 2), Locale.FRANCE)).isEqualTo("02/11/2026");
        assertThat(Format.date(YearMonth.of(2026, 2), Locale.FRANCE)).isEqualTo("février 2026");
        assertThat(Format.date(Instant.parse("2026-07-01T10:05:00Z"), Locale.FRANCE))
                .isEqualTo("01/07/2026 12:05");
    }

    @Test
    void a_share_stays_between_nothing_and_all() {
        assertThat(Format.share(Hours.of("9240"), Hours.of("12000"))).isEqualByComparingTo("77");
        assertThat(Format.share(Hours.of("11999"), Hours.of("12000"))).isEqualByComparingTo("99");
        assertThat(Format.share(Hours.of("13000"), Hours.of("12000"))).isEqualByComparingTo("100");
        assertThat(Format.share(Hours.ZERO, Hours.ZERO)).isEqualByComparingTo("100");
    }

    @Test
    void a_page_says_where_it_stands() {
        assertThat(Format.place(new Page<>(List.of("a", "b"), 3, 25, 52, true), Locale.FRANCE))
                .isEqualTo("51 à 52 sur 52");
        assertThat(Format.place(new Page<>(List.of("a"), 1, 1, 10_000, false), Locale.FRANCE))
                .isEqualTo("1 à 1 sur plus de 10\u202f000");
    }

    @Test
    void a_siret_is_read_by_threes() {
        assertThat(Format.siret("22340001700013")).isEqualTo("223\u00a0400\u00a0017\u00a000013");
        assertThat(Format.siret("FR123")).isEqualTo("FR123");
    }
}
