package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.settlement.AdvanceRepaymentTest.cents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Money;

class ApportionmentTest {

    /** 100 ÷ 3 = 33.33, 200 ÷ 3 = 66.67: the odd cent falls on the second. */
    @Test
    void the_parts_of_an_amount_that_does_not_divide_come_to_it_all_the_same() {
        BigDecimal third = new BigDecimal("20000");

        assertThat(Apportionment.of(Money.euros("100"), List.of(third, third, third)))
                .containsExactly(Money.euros("33.33"), Money.euros("33.34"), Money.euros("33.33"));
    }

    @Test
    void nothing_is_cut_by_no_weight() {
        assertThat(Apportionment.of(Money.euros("100"), List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
                .containsExactly(Money.ZERO, Money.ZERO);
    }

    @Property
    void the_parts_come_to_the_whole_each_within_a_cent_of_its_share(
            @ForAll @LongRange(min = -100_000_00L, max = 100_000_00L) long whole,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100_00) Integer> shares) {
        List<BigDecimal> weights =
                shares.stream().map(share -> BigDecimal.valueOf(share, 2)).toList();
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<Money> parts = Apportionment.of(cents(whole), weights);

        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(cents(whole));
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal exact = cents(whole).amount().multiply(weights.get(i)).divide(total, 10, RoundingMode.HALF_UP);
            assertThat(parts.get(i).amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }
}
