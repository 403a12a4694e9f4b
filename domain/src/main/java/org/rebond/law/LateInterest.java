package org.rebond.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * What a late payment costs the buyer (CCP, L2192-13, R2192-31 to 36): interest from the day after the due date to the day
 * of payment included, at a rate fixed by its first day, and a flat indemnity for recovery. Nothing is owed on a payment
 * in time.
 *
 * @param amount tax included, less the retention, after revision and penalties
 */
public record LateInterest(
        Money amount, LocalDate dueOn, LocalDate paidOn, InterestRate rate, Sourced<Money> indemnity) {

    private static final BigDecimal DAYS_OF_A_YEAR_IN_PERCENT = BigDecimal.valueOf(36_500);

    /** @throws RuleViolation {@link LawRule#AMOUNT_NEGATIVE} */
    public LateInterest {
        if (Money.ZERO.exceeds(amount)) {
            throw new RuleViolation(LawRule.AMOUNT_NEGATIVE, amount.amount());
        }
    }

    /** The first day that bears interest, should the payment be late. */
    static LocalDate startsOn(LocalDate dueOn) {
        return dueOn.plusDays(1);
    }

    /** Days that bear interest. */
    public int days() {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, paidOn)));
    }

    public boolean late() {
        return days() > 0;
    }

    /** Rounded once, at the end. */
    public Money interest() {
        return new Money(amount.amount()
                .multiply(rate.percent())
                .multiply(BigDecimal.valueOf(days()))
                .divide(DAYS_OF_A_YEAR_IN_PERCENT, 2, RoundingMode.HALF_UP));
    }

    public Money flatIndemnity() {
        return late() ? indemnity.value() : Money.ZERO;
    }

    public Money total() {
        return interest().plus(flatIndemnity());
    }

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("daysLate", "{1} − {0}", List.of(dueOn, paidOn), days(), "CCP, R2192-32", false));
        if (late()) {
            steps.addAll(rate.steps());
            steps.add(new Step(
                    "interest",
                    "{0} × {1} % × {2} ÷ 365",
                    List.of(amount, rate.percent(), days()),
                    interest(),
                    "CCP, R2192-31 ; R2192-32",
                    false));
            steps.add(indemnity.step("indemnity", flatIndemnity(), "{0}", flatIndemnity()));
            steps.add(new Step("total", "{0} + {1}", List.of(interest(), flatIndemnity()), total(), null, false));
        }
        return List.copyOf(steps);
    }
}
