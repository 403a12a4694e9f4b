package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** What holds whatever the amounts and the days. */
class LawPropertiesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    final LawOffice office = new LawOffice();
    final PenaltyTerms terms2021 = office.ask(law -> law.penaltyTerms(CcagVersion.FCS2021, LawOffice.TODAY));
    final PenaltyTerms terms2009 = office.ask(law -> law.penaltyTerms(CcagVersion.FCS2009, LawOffice.TODAY));
    final Sourced<Money> indemnity = new Sourced<>(Money.euros("40"), "CCP, D2192-35", LocalDate.of(2013, 5, 1), false);

    @Property(tries = 100)
    void every_day_has_an_advice_or_a_refusal_with_a_name(
            @ForAll("days") LocalDate day,
            @ForAll Category category,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long cents) {
        Need need = Need.of(category, Buyer.LOCAL, new Money(BigDecimal.valueOf(cents, 2)), day);
        try {
            ProcedureAdvice advice = office.ask(law -> law.advise(need, FormalProcedure.OPEN));
            assertThat(advice.source()).isNotBlank();
            assertThat(advice.steps()).isNotEmpty();
            assertThat(day).isBefore(LocalDate.of(2028, 1, 1));
        } catch (RuleViolation refusal) {
            assertThat(refusal.rule()).isEqualTo(LawRule.NOT_ON_FILE);
            assertThat(day).isAfter(LocalDate.of(2027, 12, 31));
        }
    }

    @Property
    void interest_is_linear_in_days_and_amount_at_the_rate_of_its_first_day(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long cents,
            @ForAll @IntRange(min = 1, max = 2000) int days,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        Money once = interest(cents, days);

        assertThat(distance(interest(cents * times, days), once, times)).isLessThanOrEqualTo(tolerance(times));
        assertThat(distance(interest(cents, days * times), once, times)).isLessThanOrEqualTo(tolerance(times));
    }

    @Property
    void a_penalty_grows_with_value_and_days_and_stays_below_its_cap(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more,
            @ForAll @IntRange(min = 0, max = 3000) int days,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long base,
            @ForAll boolean recent) {
        PenaltyTerms terms = recent ? terms2021 : terms2009;
        DelayPenalty penalty = penalty(cents, days, base, terms);

        assertThat(penalty(cents + more, days, base, terms).penalty()).isGreaterThanOrEqualTo(penalty.penalty());
        assertThat(penalty(cents, days + 1, base, terms).penalty()).isGreaterThanOrEqualTo(penalty.penalty());
        assertThat(penalty.penalty()).isLessThanOrEqualTo(penalty.raw());
        penalty.cap().ifPresent(cap -> assertThat(penalty.penalty()).isLessThanOrEqualTo(cap));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2008, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private Money interest(long cents, int days) {
        LocalDate dueOn = LocalDate.of(2024, 3, 9);
        return new LateInterest(
                        new Money(BigDecimal.valueOf(cents, 2)),
                        dueOn,
                        dueOn.plusDays(days),
                        InterestRate.agreed(new BigDecimal("12.5")),
                        indemnity)
                .interest();
    }

    private static DelayPenalty penalty(long cents, int days, long base, PenaltyTerms terms) {
        return new DelayPenalty(
                new Money(BigDecimal.valueOf(cents, 2)),
                days,
                new Money(BigDecimal.valueOf(base, 2)),
                Money.ZERO,
                terms);
    }

    private static BigDecimal distance(Money whole, Money part, int times) {
        return whole.amount()
                .subtract(part.amount().multiply(BigDecimal.valueOf(times)))
                .abs();
    }

    /** Half a cent for each rounding. */
    private static BigDecimal tolerance(int times) {
        return CENT.multiply(BigDecimal.valueOf(times + 1L)).divide(BigDecimal.valueOf(2));
    }
}
