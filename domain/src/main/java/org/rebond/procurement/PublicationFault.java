package org.rebond.procurement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Rule;
import org.rebond.shared.Words;

/**
 * What keeps a contract from being published as open data.
 *
 * @param field the field as the DECP format names it, such as {@code titulaires[0].id}
 * @param rule the key of the sentence
 */
public record PublicationFault(String field, Mark mark, String rule, List<String> arguments) {

    /** The marks of the official consolidation of the DECP. */
    public enum Mark {
        /** Mandatory, and missing. */
        MQ,
        /** Due in this contract's case, and missing. */
        CDL,
        /** There, but nobody can use it. */
        INX
    }

    public PublicationFault {
        arguments = List.copyOf(arguments);
    }

    static PublicationFault of(String field, Mark mark, Rule rule, @Nullable Object... arguments) {
        return new PublicationFault(
                field,
                mark,
                rule.key(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What is missing or wrong, and what is expected. */
    public String message(Locale locale) {
        return Words.in(locale).format(rule, arguments.toArray());
    }
}
