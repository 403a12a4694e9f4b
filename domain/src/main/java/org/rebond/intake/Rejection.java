package org.rebond.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Words;

/**
 * Why one item of a file was refused.
 *
 * @param id how a person finds the item in the file: the contract's number, {@code ligne 12}
 * @param field the field as the file names it
 * @param value what was read, shortened; null when nothing was there
 * @param rule the {@link Rule#key() key} of the rule it breaks, which has the sentence
 */
public record Rejection(String id, String field, @Nullable String value, String rule, List<String> arguments) {

    private static final int LONGEST_VALUE = 200;

    public Rejection {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        arguments = List.copyOf(arguments);
    }

    public static Rejection of(String id, String field, @Nullable String value, Rule rule, Object... arguments) {
        return new Rejection(
                id,
                field,
                value,
                rule.key(),
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public static Rejection of(String id, String field, @Nullable String value, RuleViolation violation) {
        return of(id, field, value, violation.rule(), violation.arguments().toArray());
    }

    /** The refusal as a person reads it: what is wrong and what is expected. */
    public String message(Locale locale) {
        return Words.in(locale).format(rule, arguments.toArray());
    }
}
