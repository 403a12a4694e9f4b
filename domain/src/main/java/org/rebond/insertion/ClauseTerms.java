package org.rebond.insertion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.shared.RuleViolation;

/**
 * What a contract says of its insertion clause: until when, how many hours, at what price for each one missing.
 *
 * @param window the days whose hours count
 * @param due hours owed over the whole window, fixed when the contract was signed
 * @param hourlyPenalty for each hour missing at the end; zero when the contract provides for none
 */
public record ClauseTerms(Period window, Hours due, Money hourlyPenalty) {

    /** @throws RuleViolation when nothing is due or the penalty is negative */
    public ClauseTerms {
        if (due.equals(Hours.ZERO)) {
            throw new RuleViolation(InsertionRule.DUE_NOT_POSITIVE, due.value());
        }
        if (Money.ZERO.exceeds(hourlyPenalty)) {
            throw new RuleViolation(InsertionRule.PENALTY_INVALID, hourlyPenalty.amount());
        }
    }

    /**
     * The terms as a person typed them.
     *
     * @throws RuleViolation when a value cannot be: it says which, what was read and what is expected
     */
    public static ClauseTerms of(LocalDate from, LocalDate to, BigDecimal due, BigDecimal hourlyPenalty) {
        if (to.isBefore(from)) {
            throw new RuleViolation(InsertionRule.WINDOW_REVERSED, from, to);
        }
        if (due.signum() <= 0) {
            throw new RuleViolation(InsertionRule.DUE_NOT_POSITIVE, due);
        }
        if (!Hours.isWholeQuarters(due)) {
            throw new RuleViolation(InsertionRule.HOURS_NOT_QUARTERS, due);
        }
        if (hourlyPenalty.compareTo(hourlyPenalty.setScale(2, RoundingMode.DOWN)) != 0) {
            throw new RuleViolation(InsertionRule.PENALTY_INVALID, hourlyPenalty);
        }
        return new ClauseTerms(new Period(from, to), new Hours(due), new Money(hourlyPenalty));
    }
}
