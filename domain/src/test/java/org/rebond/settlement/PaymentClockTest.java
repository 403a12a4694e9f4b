package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class PaymentClockTest {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void the_day_of_the_receipt_is_not_counted() {
        PaymentClock clock = PaymentClock.start(FIRST, 30);

        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(clock.daysLeft(FIRST)).isEqualTo(30);
        assertThat(clock.daysLeft(LocalDate.of(2026, 2, 4))).isZero();
        assertThat(clock.daysLeft(LocalDate.of(2026, 2, 5))).isEqualTo(-1);
    }

    /** Of a delay of 45 days: 30 days remain on the sixteenth, 31 on the fifteenth. */
    @ParameterizedTest(name = "{0} days, suspended after {1}: {2} more from the complete file")
    @CsvSource({"30, 0, 30", "30, 1, 30", "30, 30, 30", "45, 14, 31", "45, 15, 30", "45, 16, 30", "45, 0, 45"})
    void after_a_suspension_thirty_days_or_what_remained_when_that_is_more(int delay, int after, int expected) {
        PaymentClock suspended = PaymentClock.start(FIRST, delay).suspend(FIRST.plusDays(after));
        assertThat(suspended.dueOn()).isNull();
        assertThat(suspended.daysLeft(FIRST)).isNull();

        LocalDate complete = FIRST.plusDays(after + 100L);
        PaymentClock again = suspended.complete(complete, 30);

        assertThat(again.dueOn()).isEqualTo(complete.plusDays(expected));
    }

    @Test
    void it_is_suspended_once_and_not_after_the_due_date() {
        PaymentClock clock = PaymentClock.start(FIRST, 30);
        PaymentClock again = clock.suspend(FIRST.plusDays(30)).complete(FIRST.plusDays(31), 30);

        refused(SettlementRule.SUSPENSION_TOO_LATE, () -> clock.suspend(FIRST.plusDays(31)));
        refused(SettlementRule.SUSPENDED_ALREADY, () -> again.suspend(FIRST.plusDays(32)));
    }

    static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
