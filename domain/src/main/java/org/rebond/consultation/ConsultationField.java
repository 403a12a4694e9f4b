package org.rebond.consultation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Labelled;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Words;

/** The texts that people write in a consultation, named in refusals. */
public enum ConsultationField implements Labelled {
    OBJECT,
    LOT,
    CRITERION,
    BIDDER,
    COURT,
    QUESTION,
    ANSWER,
    EXPLANATION,
    REASON;

    /** The text without blanks around. */
    String require(@Nullable String text, int maximum) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > maximum) {
            throw new RuleViolation(ConsultationRule.TEXT_INVALID, this, maximum);
        }
        return stripped;
    }

    /** The same, where nothing may be written; blanks are nothing. */
    @Nullable
    String optional(@Nullable String text, int maximum) {
        return text == null || text.isBlank() ? null : require(text, maximum);
    }

    @Override
    public String label(Locale locale) {
        return Words.in(locale).label(this);
    }
}
