package org.rebond.execution;

import java.util.Locale;
import org.rebond.shared.IdentifierCheck;
import org.rebond.shared.Labelled;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;
import org.rebond.shared.Words;

/** What a person wrote, checked before it is kept. */
final class Texts {

    private Texts() {}

    /** The name of a field, as its words call it. */
    private record Field(String key) implements Labelled {

        @Override
        public String label(Locale locale) {
            return Words.in(locale).format("Execution.field." + key);
        }
    }

    /** The name of a field in the language of whoever reads the refusal. */
    static Labelled field(String key) {
        return new Field(key);
    }

    /** @throws RuleViolation {@link ExecutionRule#TEXT_INVALID} when it is blank or too long */
    static String required(String field, String said, int maximum) {
        String text = said.strip();
        if (text.isEmpty() || text.length() > maximum) {
            throw new RuleViolation(ExecutionRule.TEXT_INVALID, field(field), text.length(), maximum);
        }
        return text;
    }

    /** @throws RuleViolation when it is not the SIRET of anybody */
    static String siret(String said) {
        IdentifierCheck check = Siret.check(said);
        if (check.broken() != null) {
            throw new RuleViolation(check.broken(), check.normalised(), check.length());
        }
        return check.normalised();
    }
}
