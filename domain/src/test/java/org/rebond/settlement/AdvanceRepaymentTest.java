package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
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

    /** Up to 35 % of the base, what is executed from 65 % on is enough to repay it. */
    @Property
    void comes_back_in_full_and_never_with_more_than_the_invoice(
            @ForAll @LongRange(min = 100, max = 500_000_00L) long base,
            @ForAll @IntRange(min = 1, max = 35) int percent,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        Money advance = cents(base * percent / 100);
        List<Money> invoices = Apportionment.of(
                cents(base), weights.stream().map(BigDecimal::valueOf).toList());
        Money executed = Money.ZERO;
        Money repaid = Money.ZERO;
        for (Money invoice : invoices) {
            Money share = new Repayable(granted(advance), repayment(advance, cents(base)), executed, invoice, repaid)
                    .share(invoice);
            assertThat(share).isBetween(Money.ZERO, invoice);
            executed = executed.plus(invoice);
            repaid = repaid.plus(share);
            assertThat(repaid).isLessThanOrEqualTo(advance);
        }

        assertThat(repaid).isEqualTo(advance);
    }

    private static SidePayment granted(Money amount) {
        LocalDate day = LocalDate.of(2026, 3, 16);
        return SidePayment.advance(
                new Contract.Reference(ContractFixture.BUYER + "-C"),
                1,
                ContractFixture.HOLDER,
                AdvanceGrant.ofContract(day, amount, List.of()),
                "marches",
                day,
                day);
    }

    static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
