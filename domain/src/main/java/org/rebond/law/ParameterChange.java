package org.rebond.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * What somebody proposes: a version of a figure.
 *
 * @param figure null where the text sets no limit, and for a duty
 * @param validTo null while no end is known
 * @param source the text and its article
 * @param verifiedOn the day on which the text was read; null when that is still to be done
 */
public record ParameterChange(
        @Nullable BigDecimal figure,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable LocalDate verifiedOn) {

    private static final int DECIMALS = 4;
    private static final int DIGITS = 14;

    /** @throws RuleViolation when a value cannot be: it says what was read */
    public ParameterChange {
        if (figure != null && (figure.signum() < 0 || figure.scale() > DECIMALS || figure.precision() > DIGITS)) {
            throw new RuleViolation(LawRule.FIGURE_INVALID, figure);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new RuleViolation(LawRule.VALIDITY_REVERSED, validFrom, validTo);
        }
        source = source.strip();
        if (source.isEmpty()) {
            throw new RuleViolation(LawRule.SOURCE_MISSING);
        }
    }

    /** Refuses what cannot be said of this parameter. */
    void requireFits(ParameterKey key) {
        if (key.kind().unit() == Unit.DUTY && figure != null) {
            throw new RuleViolation(LawRule.FIGURE_OF_DUTY, key);
        }
        if (key.kind() == ParameterKind.ECB_RATE && !coversOneHalfYear()) {
            throw new RuleViolation(LawRule.NOT_ONE_HALF_YEAR);
        }
    }

    private boolean coversOneHalfYear() {
        return figure != null
                && validFrom.equals(HalfYear.of(validFrom).from())
                && HalfYear.of(validFrom).to().equals(validTo);
    }
}
