package org.rebond.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What was drawn on a framework agreement. All amounts are in euros before tax.
 *
 * @param maximum the contract's current amount
 * @param minimum what the buyer undertook to order
 * @param endsOn the last day to order, renewals and a termination counted; null when the contract states none
 * @param lines one for each price, by code
 */
public record Ledger(
        Money maximum, Money minimum, long orders, @Nullable LocalDate endsOn, List<Line> lines) {

    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * One price: units, and what they come to at the price of each order.
     *
     * @param delivered what arrived and was not sent back
     * @param admitted what is due, reductions taken off
     */
    public record Line(
            String code,
            String label,
            long orderedUnits,
            Money ordered,
            long deliveredUnits,
            Money delivered,
            long admittedUnits,
            Money admitted) {}

    public Money ordered() {
        return lines.stream().map(Line::ordered).reduce(Money.ZERO, Money::plus);
    }

    public Money delivered() {
        return lines.stream().map(Line::delivered).reduce(Money.ZERO, Money::plus);
    }

    public Money admitted() {
        return lines.stream().map(Line::admitted).reduce(Money.ZERO, Money::plus);
    }

    /** What may still be ordered. */
    public Money left() {
        return maximum.minus(ordered());
    }

    /** What is still to be ordered for the minimum to be reached; zero once it is. */
    public Money missingToMinimum() {
        Money missing = minimum.minus(ordered());
        return Money.ZERO.exceeds(missing) ? Money.ZERO : missing;
    }

    /** Where this leads by the end of the contract, seen on a day; empty before its start and once it is over. */
    public Optional<Forecast> forecast(LocalDate from, LocalDate to, LocalDate today) {
        return Forecast.of(this, from, to, today);
    }

    /** The share of the maximum that was ordered, in whole percents, rounded down: 100 means exhausted. */
    public int percentOrdered() {
        return ordered()
                .amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(maximum.amount(), 0, RoundingMode.DOWN)
                .intValueExact();
    }
}
