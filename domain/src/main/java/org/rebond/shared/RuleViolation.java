package org.rebond.shared;

import java.util.List;
import java.util.Locale;

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
