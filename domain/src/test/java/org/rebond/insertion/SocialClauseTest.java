package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rebond.insertion.InsertionRule.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class SocialClauseTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** From 15 March to 15 December 2026. */
    final SocialClause clause =
            new SocialClause(ClauseFixture.CONTRACT, 1, terms("2026-03-15", "2026-12-15", "100", "50"));

    @ParameterizedTest
    @CsvSource({"2026-03", "2026-11"})
    void counts_the_months_that_its_window_touches_up_to_the_one_under_way(YearMonth month) {
        assertThatCode(() -> clause.requireOpen(month, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, MONTH_OUTSIDE_WINDOW",
        "2027-01, MONTH_OUTSIDE_WINDOW",
        "2026-12, MONTH_IN_FUTURE",
    })
    void counts_no_other_month(YearMonth month, InsertionRule rule) {
        assertRefused(rule, () -> clause.requireOpen(month, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03-15, 2026-03-31",
        "2026-04, 2026-04-01, 2026-04-30",
        "2026-12, 2026-12-01, 2026-12-15",
    })
    void counts_the_days_of_a_month_within_its_window(YearMonth month, LocalDate from, LocalDate to) {
        assertThat(clause.countedDays(month)).isEqualTo(new Period(from, to));
    }

    @Test
    void a_month_is_closed_from_the_first_day_of_the_next_one() {
        YearMonth november = YearMonth.of(2026, 11);

        assertRefused(MONTH_NOT_OVER, () -> clause.closeMonth(november, TODAY));
        clause.closeMonth(november, TODAY.plusDays(1));

        assertThat(clause.isClosed(november)).isTrue();
        assertRefused(MONTH_CLOSED, () -> clause.requireOpen(november, TODAY));
        assertRefused(MONTH_ALREADY_CLOSED, () -> clause.closeMonth(november, TODAY.plusDays(1)));
    }

    @Test
    void a_month_outside_the_window_cannot_be_closed() {
        assertRefused(MONTH_OUTSIDE_WINDOW, () -> clause.closeMonth(YearMonth.of(2026, 2), TODAY));
    }

    @Test
    void two_windows_may_touch_but_share_no_day() {
        assertThatCode(() -> clause.requireApart(new Period(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 1))))
                .doesNotThrowAnyException();
        assertRefused(
                CLAUSES_OVERLAP,
                () -> clause.requireApart(new Period(LocalDate.of(2026, 12, 15), LocalDate.of(2027, 1, 1))));
    }

    @Test
    void is_known_by_its_contract_and_its_rank() {
        assertThat(clause.reference().value()).isEqualTo("22000007900016-2026-014-C1");
        assertThatIllegalArgumentException().isThrownBy(() -> new SocialClause.Reference("2026/014-C1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SocialClause.Reference("2026-014-C0"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 2026-01-01, 10, 50, WINDOW_REVERSED",
        "2026-01-01, 2026-12-31, 0, 50, DUE_NOT_POSITIVE",
        "2026-01-01, 2026-12-31, -0.25, 50, DUE_NOT_POSITIVE",
        "2026-01-01, 2026-12-31, 10.1, 50, HOURS_NOT_QUARTERS",
        "2026-01-01, 2026-12-31, 10, -0.01, PENALTY_INVALID",
        "2026-01-01, 2026-12-31, 10, 0.001, PENALTY_INVALID",
    })
    void refuses_terms_that_cannot_be(String from, String to, String due, String penalty, InsertionRule rule) {
        assertRefused(rule, () -> terms(from, to, due, penalty));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-01-01, 0.25, 0", "2026-01-01, 2026-12-31, 1000.00, 200.10"})
    void takes_terms_at_the_bounds(String from, String to, String due, String penalty) {
        ClauseTerms terms = terms(from, to, due, penalty);

        assertThat(terms.due()).isEqualTo(Hours.of(due));
        assertThat(terms.hourlyPenalty()).isEqualTo(Money.euros(penalty));
    }

    private static ClauseTerms terms(String from, String to, String due, String penalty) {
        return ClauseTerms.of(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(due), new BigDecimal(penalty));
    }

    private static void assertRefused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(operation).matches(refusal -> refusal.rule() == rule);
    }
}
