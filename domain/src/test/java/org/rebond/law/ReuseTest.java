package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

class ReuseTest {

    final LawOffice office = new LawOffice();

    @ParameterizedTest
    @CsvSource({
        // objectives of 25 % in 2023, 35 % in 2024, 50 % from 2025
        "2023, 1000, 0, 0, 250, 25.0, true",
        "2023, 1000, 0, 0, 249, 24.9, false",
        "2024, 1000, 0, 0, 350, 35.0, true",
        "2024, 1000, 0, 0, 349, 34.9, false",
        "2026, 1000, 0, 0, 500, 50.0, true",
        "2026, 1000, 0, 0, 499, 49.9, false",
        // what is left out does not weigh on the share
        "2026, 1000, 300, 100, 300, 50.0, true",
        // judged on the exact share: 49.96 % is written 50.0 and misses the objective
        "2026, 2500, 0, 0, 1249, 50.0, false",
        "2026, 0, 0, 0, 0, 100.0, true",
        "2026, 40, 30, 10, 0, 100.0, true"
    })
    void the_share_of_disposals_is_what_was_sent_by_what_counts(
            int year, int stock, int tooOld, int secured, int sent, String share, boolean met) {
        ReuseOfDisposals reuse = office.ask(law -> law.reuseOfDisposals(Year.of(year), stock, tooOld, secured, sent));

        assertThat(reuse.share()).isEqualTo(new BigDecimal(share));
        assertThat(reuse.met()).isEqualTo(met);
        assertThat(reuse.ageLimit().value()).isEqualTo(10);
    }

    @Test
    void before_the_decree_there_is_no_objective() {
        refused(LawRule.NOT_ON_FILE, () -> office.ask(law -> law.reuseOfDisposals(Year.of(2022), 1, 0, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 6, 5, 0, LEFT_OUT_EXCEED_STOCK",
        "10, 2, 1, 8, REUSED_EXCEED_STOCK",
        "-1, 0, 0, 0, COUNT_NEGATIVE",
        "1, 0, 0, -1, COUNT_NEGATIVE",
        "2147483647, 2147483647, 2147483647, 0, LEFT_OUT_EXCEED_STOCK"
    })
    void counts_that_do_not_hold_together_are_refused(int stock, int tooOld, int secured, int sent, LawRule rule) {
        refused(rule, () -> office.ask(law -> law.reuseOfDisposals(Year.of(2026), stock, tooOld, secured, sent)));
    }

    @Property
    void the_share_is_between_zero_and_a_hundred(
            @ForAll @IntRange(max = 5_000) int counting,
            @ForAll @IntRange(max = 5_000) int leftOut,
            @ForAll @IntRange(max = 5_000) int sent) {
        int reused = Math.min(sent, counting);

        ReuseOfDisposals reuse =
                office.ask(law -> law.reuseOfDisposals(Year.of(2026), counting + leftOut, leftOut, 0, reused));

        assertThat(reuse.share()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(reuse.base()).isEqualTo(counting);
    }

    @Test
    void gifts_count_in_what_was_bought_and_in_what_was_reused_once_the_text_says_so() {
        ReuseOfPurchases now =
                office.ask(law -> law.reuseOfPurchases(Year.of(2026), Money.euros("8000"), Money.euros("1000"), 10));
        ReuseOfPurchases before =
                office.ask(law -> law.reuseOfPurchases(Year.of(2023), Money.euros("8000"), Money.euros("1000"), 10));

        assertThat(now.gifts()).isEqualTo(Money.euros("2000"));
        assertThat(now.share()).contains(new BigDecimal("30.0"));
        assertThat(now.objective()).isEmpty();
        assertThat(before.gifts()).isEqualTo(Money.ZERO);
        assertThat(before.share()).contains(new BigDecimal("12.5"));
        assertThat(before.objective().map(Sourced::value)).contains(new BigDecimal("20"));
        assertThat(now.steps())
                .extracting(Step::plainExpression)
                .contains("10 × 200.00", "(1000.00 + 2000.00) ÷ (8000.00 + 2000.00) × 100");
        assertThat(now.steps())
                .extracting(step -> step.label(Locale.FRANCE))
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @Test
    void nothing_bought_has_no_share() {
        assertThat(office.ask(law -> law.reuseOfPurchases(Year.of(2026), Money.ZERO, Money.ZERO, 0))
                        .share())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"100, 100.01, 0, REUSED_EXCEED_BOUGHT", "-1, 0, 0, AMOUNT_NEGATIVE", "100, 0, -1, COUNT_NEGATIVE"})
    void amounts_that_do_not_hold_together_are_refused(String bought, String reused, int laptops, LawRule rule) {
        refused(
                rule,
                () -> office.ask(
                        law -> law.reuseOfPurchases(Year.of(2026), Money.euros(bought), Money.euros(reused), laptops)));
    }

    private static void refused(LawRule rule, Runnable call) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call::run)
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
    }
}
