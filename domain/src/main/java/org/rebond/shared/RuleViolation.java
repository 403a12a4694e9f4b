package org.rebond.shared;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An operation was refused because it would break a {@link Rule}. Rolls the transaction back. */
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> arguments;

    /** @param arguments what the sentence of the rule names: the field, the value read, what was expected */
    public RuleViolation(Rule rule, Object... arguments) {
        super(Words.in(Locale.ENGLISH).sentence(rule, arguments));
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    /** An argument that may be unknown: the sentence shows a dash in its place. A date stays one, and is written as such. */
    public static Object known(@Nullable Object said) {
        return said == null ? "–" : said;
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The refusal as a person reads it. */
    public String sentence(Locale locale) {
        return Words.in(locale).sentence(rule, arguments.toArray());
    }
}
