package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

class LateInterestTest {

    final LawOffice office = new LawOffice();

    private LateInterest interest(String amount, String dueOn, String paidOn) {
        return office.ask(
                law -> law.lateInterest(Money.euros(amount), LocalDate.parse(dueOn), LocalDate.parse(paidOn), null));
    }

    @Test
    void ten_thousand_euros_fifteen_days_late_in_march_2024() {
        LateInterest interest = interest("10000", "2024-03-09", "2024-03-24");

        assertThat(interest.days()).isEqualTo(15);
        assertThat(interest.rate().percent()).isEqualByComparingTo("12.5");
        assertThat(interest.interest()).isEqualTo(Money.euros("51.37"));
        assertThat(interest.flatIndemnity()).isEqualTo(Money.euros("40"));
        assertThat(interest.total()).isEqualTo(Money.euros("91.37"));
        assertThat(interest.steps())
                .extracting(Step::plainExpression)
                .containsExactly(
                        "2024-03-24 − 2024-03-09",
                        "2024-01-01",
                        "4.5 % + 8",
                        "10000.00 × 12.5 % × 15 ÷ 365",
                        "40.00",
                        "51.37 + 40.00");
    }

    @Test
    void steps_are_written_for_people_too() {
        Step step = interest("10000", "2024-03-09", "2024-03-24").steps().get(3);

        assertThat(step.expression(Locale.FRANCE)).isEqualTo("10\u202f000,00\u00a0€ × 12,5 % × 15 ÷ 365");
        assertThat(step.value(Locale.UK)).isEqualTo("51.37\u00a0€");
        assertThat(step.label(Locale.UK)).isEqualTo("Late interest");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-29, 2023-07-31, 32, 10.5", // starts on 30 June: the rate of the first half-year to the end
        "2023-06-30, 2023-07-31, 31, 12", // starts on 1 July
        "2013-04-29, 2013-05-31, 32, 7.75", // the rule of before May 2013
        "2013-04-30, 2013-05-31, 31, 8.75"
    })
    void the_rate_is_fixed_by_the_first_day(String dueOn, String paidOn, int days, BigDecimal rate) {
        LateInterest interest = interest("1000", dueOn, paidOn);

        assertThat(interest.days()).isEqualTo(days);
        assertThat(interest.rate().percent()).isEqualByComparingTo(rate);
    }

    @Test
    void before_may_2013_there_was_no_flat_indemnity() {
        LateInterest interest = interest("100000", "2010-03-31", "2010-04-30");

        assertThat(interest.rate().percent()).isEqualByComparingTo("8");
        assertThat(interest.interest()).isEqualTo(Money.euros("657.53"));
        assertThat(interest.flatIndemnity()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30", "2026-10-01"})
    void a_payment_in_time_owes_nothing_even_without_a_rate_on_file(String paidOn) {
        LateInterest interest = interest("10000", "2026-10-01", paidOn);

        assertThat(interest.days()).isZero();
        assertThat(interest.total()).isEqualTo(Money.ZERO);
        assertThat(interest.steps()).hasSize(1);
    }

    @Test
    void a_late_payment_without_a_rate_on_file_is_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interest("10000", "2026-10-01", "2026-10-02"))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.NOT_ON_FILE);
    }

    @Test
    void a_contract_may_state_its_own_rate() {
        LateInterest interest = office.ask(law -> law.lateInterest(
                Money.euros("10000"), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 30), new BigDecimal("10.15")));

        assertThat(interest.interest()).isEqualTo(Money.euros("83.42"));
        assertThat(interest.total()).isEqualTo(Money.euros("123.42"));
    }

    @ParameterizedTest
    @CsvSource({"-0.0001", "100.0001", "12.34567"})
    void a_rate_that_cannot_be_is_refused(BigDecimal rate) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> InterestRate.agreed(rate))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.RATE_INVALID);
    }

    @Test
    void a_negative_amount_bears_no_interest() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interest("-0.01", "2024-03-09", "2024-03-24"))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.AMOUNT_NEGATIVE);
    }
}
