package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

class DelayPenaltyTest {

    final LawOffice office = new LawOffice();

    private DelayPenalty penalty(CcagVersion ccag, String value, int days, String base, String earlier) {
        return office.ask(law -> law.delayPenalty(
                Money.euros(value), days, Money.euros(base), Money.euros(earlier), ccag, LawOffice.TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        // V 4 000, R 12: 48 €, below the exemption
        "FCS2021, 4000, 12, 420000, 0, 48.00, true, false, 0.00",
        // an order of 30 000, P 3 600: capped at 3 000
        "FCS2021, 30000, 120, 30000, 0, 3600.00, false, true, 3000.00",
        "FCS2009, 30000, 120, 30000, 0, 3600.00, false, false, 3600.00",
        // the exemption is for the whole contract: 1 000 included
        "FCS2021, 100000, 10, 420000, 0, 1000.00, true, false, 0.00",
        "FCS2021, 100001, 10, 420000, 0, 1000.01, false, false, 1000.01",
        "FCS2021, 4000, 12, 420000, 952.00, 48.00, true, false, 0.00",
        "FCS2021, 4000, 12, 420000, 952.01, 48.00, false, false, 48.00",
        "FCS2009, 100000, 3, 420000, 0, 300.00, true, false, 0.00",
        "FCS2009, 100001, 3, 420000, 0, 300.00, true, false, 0.00",
        "FCS2009, 100002, 3, 420000, 0, 300.01, false, false, 300.01",
        // capped first: a small order never reaches the exemption
        "FCS2021, 5000, 365, 5000, 0, 1825.00, true, true, 0.00",
        // half a cent rounds up
        "FCS2009, 1000.05, 301, 420000, 0, 301.02, false, false, 301.02",
        "FCS2021, 0, 12, 420000, 0, 0.00, true, false, 0.00"
    })
    void a_delay_costs_value_times_days_by_thousand(
            CcagVersion ccag,
            String value,
            int days,
            String base,
            String earlier,
            String raw,
            boolean exempted,
            boolean capped,
            String owed) {
        DelayPenalty penalty = penalty(ccag, value, days, base, earlier);

        assertThat(penalty.raw()).isEqualTo(Money.euros(raw));
        assertThat(penalty.exempted()).isEqualTo(exempted);
        assertThat(penalty.capped()).isEqualTo(capped);
        assertThat(penalty.penalty()).isEqualTo(Money.euros(owed));
    }

    @Test
    void the_steps_say_formula_cap_and_exemption() {
        assertThat(penalty(CcagVersion.FCS2021, "30000", 120, "30000", "0").steps())
                .extracting(Step::plainExpression, Step::plainValue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("30000.00 × 120 ÷ 1000", "3600.00"),
                        org.assertj.core.groups.Tuple.tuple("30000.00 × 10 %", "3000.00"),
                        org.assertj.core.groups.Tuple.tuple("3000.00 + 0.00 > 1000.00", "3000.00"));
    }

    @Test
    void the_holder_of_2021_is_heard_first() {
        assertThat(penalty(CcagVersion.FCS2021, "1", 1, "1", "0")
                        .terms()
                        .hearingDays()
                        .value())
                .isEqualTo(15);
        assertThat(penalty(CcagVersion.FCS2009, "1", 1, "1", "0")
                        .terms()
                        .hearingDays()
                        .value())
                .isZero();
    }

    @Test
    void what_is_late_is_not_negative() {
        assertRefused(LawRule.AMOUNT_NEGATIVE, () -> penalty(CcagVersion.FCS2021, "-0.01", 1, "1", "0"));
        assertRefused(LawRule.AMOUNT_NEGATIVE, () -> penalty(CcagVersion.FCS2021, "1", 1, "-0.01", "0"));
        assertRefused(LawRule.AMOUNT_NEGATIVE, () -> penalty(CcagVersion.FCS2021, "1", 1, "1", "-0.01"));
        assertRefused(LawRule.DAYS_NEGATIVE, () -> penalty(CcagVersion.FCS2021, "1", -1, "1", "0"));
    }

    private static void assertRefused(LawRule rule, Runnable calculation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(calculation::run)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
