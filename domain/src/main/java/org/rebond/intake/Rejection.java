package org.rebond.intake;

import java.util.Arrays;
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
        id = shown(id);
        value = value == null ? null : shown(value);
        arguments = arguments.stream().map(Rejection::shown).toList();
    }

    /** What a file says, cut to a length that a report can show and a database can hold. */
    private static String shown(String text) {
        String legible = text.replace('\0', '\uFFFD');
        return legible.length() <= LONGEST_VALUE ? legible : legible.substring(0, LONGEST_VALUE) + "…";
    }

    public static Rejection of(String id, String field, @Nullable String value, Rule rule, Object... arguments) {
        return new Rejection(
                id,
                field,
                value,
                rule.key(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public static Rejection of(String id, String field, @Nullable String value, RuleViolation violation) {
        return of(id, field, value, violation.rule(), violation.arguments().toArray());
    }

    /** The refusal as a person reads it: what is wrong and what is expected. */
    public String message(Locale locale) {
        return Words.in(locale).format(rule, arguments.toArray());
    }
}
