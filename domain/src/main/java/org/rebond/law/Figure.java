package org.rebond.law;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Words;

/**
 * A figure with its unit.
 *
 * @param value null where the text sets no limit, and for a duty
 */
public record Figure(Unit unit, @Nullable BigDecimal value) {

    /** As people read it. */
    public String text(Locale locale) {
        if (unit == Unit.DUTY) {
            return Words.in(locale).format("Figure.duty");
        }
        return value == null
                ? Words.in(locale).format("Figure.none")
                : Words.in(locale).format("Figure." + unit, value);
    }
}
