package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void money_refuses_a_fraction_of_a_cent() {
        assertThat(Money.euros("10.010")).isEqualTo(Money.euros("10.01"));
        assertThatThrownBy(() -> Money.euros("10.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void half_a_cent_goes_away_from_zero() {
        assertThat(Money.rounded(new BigDecimal("0.005"))).isEqualTo(Money.euros("0.01"));
        assertThat(Money.rounded(new BigDecimal("-0.005"))).isEqualTo(Money.euros("-0.01"));
        assertThat(Money.euros("0.01").times(new BigDecimal("0.49"))).isEqualTo(Money.ZERO);
    }

    @Test
    void hours_are_quarters_and_never_negative() {
        assertThat(Hours.of("0.25").plus(Hours.of("0.75"))).isEqualTo(Hours.of("1"));
        assertThatThrownBy(() -> Hours.of("0.2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hours.of("-0.25")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void what_is_missing_completes_what_is_done(
            @ForAll @IntRange(max = 100_000) int done, @ForAll @IntRange(max = 100_000) int due) {
        Hours missing = new Hours(BigDecimal.valueOf(done)).missingTo(new Hours(BigDecimal.valueOf(due)));

        assertThat(missing).isEqualTo(new Hours(BigDecimal.valueOf(Math.max(0, due - done))));
    }

    @Test
    void a_period_holds_both_its_ends() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        Period one = new Period(day, day);

        assertThat(one.days()).isEqualTo(1);
        assertThat(one.contains(day)).isTrue();
        assertThat(one.contains(day.plusDays(1))).isFalse();
        assertThat(one.overlaps(new Period(day.minusDays(3), day))).isTrue();
        assertThat(one.overlaps(new Period(day.plusDays(1), day.plusDays(3)))).isFalse();
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The known answer of FIPS 180-4, example of one block. */
    @Test
    void a_fingerprint_is_a_sha_256() {
        assertThat(Sha256.hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(Sha256.hex(new byte[] {'a', 'b', 'c'}));
    }
}
