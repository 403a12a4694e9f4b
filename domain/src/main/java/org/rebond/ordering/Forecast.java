package org.rebond.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rebond.shared.Money;

/**
 * Where a framework agreement leads when orders go on as they came so far: a rule of three over its days, both ends counted.
 * An indication, not a commitment.
 *
 * @param perMonth ordered in a month of thirty days, on average
 * @param atEnd ordered on the last day, at that pace; may be beyond the maximum
 * @param exhaustedOn the first day on which nothing is left, when that is before the end
 */
public record Forecast(Money perMonth, Money atEnd, Optional<LocalDate> exhaustedOn) {

    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    /** Empty before the contract starts, and once it is over. */
    static Optional<Forecast> of(Ledger ledger, LocalDate from, LocalDate to, LocalDate today) {
        if (today.isBefore(from) || !today.isBefore(to)) {
            return Optional.empty();
        }
        BigDecimal elapsed = days(from, today);
        BigDecimal ordered = ledger.ordered().amount();
        return Optional.of(new Forecast(
                pace(ordered, MONTH, elapsed),
                pace(ordered, days(from, to), elapsed),
                exhausted(ledger, from, elapsed).filter(day -> !day.isAfter(to))));
    }

    private static Money pace(BigDecimal ordered, BigDecimal days, BigDecimal elapsed) {
        return new Money(ordered.multiply(days).divide(elapsed, 2, RoundingMode.HALF_UP));
    }

    private static Optional<LocalDate> exhausted(Ledger ledger, LocalDate from, BigDecimal elapsed) {
        BigDecimal ordered = ledger.ordered().amount();
        return ordered.signum() == 0
                ? Optional.empty()
                : Optional.of(from.plusDays(ledger.maximum()
                                .amount()
                                .multiply(elapsed)
                                .divide(ordered, 0, RoundingMode.CEILING)
                                .longValueExact()
                        - 1));
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
