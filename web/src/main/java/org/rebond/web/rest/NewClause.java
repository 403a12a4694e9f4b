package org.rebond.web.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseTerms;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;

/** An insertion clause to attach: the first and last day whose hours count, hours owed, price of an hour missing. */
public record NewClause(
        @Nullable String from,
        @Nullable String to,
        @Nullable BigDecimal due,
        @Nullable BigDecimal hourlyPenalty) {

    /** @throws InvalidInput when a field is missing or cannot be read */
    ClauseTerms terms() {
        LocalDate first = InvalidInput.day("from", from);
        LocalDate last = InvalidInput.day("to", to);
        return new ClauseTerms(
                InvalidInput.read("to", last, "Period", day -> new Period(first, day)),
                InvalidInput.read("due", due, "Hours", Hours::new),
                InvalidInput.read("hourlyPenalty", hourlyPenalty, "Money", Money::new));
    }
}
