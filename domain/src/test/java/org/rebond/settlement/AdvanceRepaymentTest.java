package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;

class AdvanceRepaymentTest {

    final AdvanceRepayment repayment = repayment(Money.euros("3600"), Money.euros("72000"));

    static AdvanceRepayment repayment(Money advance, Money base) {
        return new AdvanceRepayment(advance, base, new BigDecimal("65"), new BigDecimal("80"));
    }

    /** 5 % of 72 000 €: from 46 800 € (65 %) to 57 600 € (80 %). */
    @ParameterizedTest(name = "{0} € executed: {1} € repaid")
    @CsvSource({
        "0, 0",
        "46800, 0",
        "46800.01, 0",
        "46800.02, 0.01",
        "52200, 1800",
        "57599.98, 3599.99",
        "57600, 3600",
        "57600.01, 3600",
        "90000, 3600"
    })
    void runs_from_the_first_share_of_the_contract_to_the_second(String executed, String repaid) {
        assertThat(repayment.after(Money.euros(executed))).isEqualTo(Money.euros(repaid));
    }

    @Property
    void grows_with_the_execution_and_never_beyond_the_advance(
            @ForAll @LongRange(min = 1, max = 500_000_00L) long base,
            @ForAll @LongRange(min = 0, max = 50_000_00L) long advance,
            @ForAll @LongRange(min = 0, max = 600_000_00L) long executed,
            @ForAll @LongRange(min = 0, max = 100_000_00L) long more) {
        AdvanceRepayment repayment = repayment(cents(advance), cents(base));

        Money before = repayment.after(cents(executed));
        Money after = repayment.after(cents(executed + more));

        assertThat(before).isBetween(Money.ZERO, after);
        assertThat(after).isLessThanOrEqualTo(cents(advance));
    }

    @Property
    void is_complete_at_eighty_percent_and_nothing_at_sixty_five(
            @ForAll @LongRange(min = 1, max = 500_000_00L) long twentieths,
            @ForAll @LongRange(min = 0, max = 50_000_00L) long advance) {
        AdvanceRepayment repayment = repayment(cents(advance), cents(twentieths * 20));

        assertThat(repayment.after(cents(twentieths * 13))).isEqualTo(Money.ZERO);
        assertThat(repayment.after(cents(twentieths * 16))).isEqualTo(cents(advance));
    }

    static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
