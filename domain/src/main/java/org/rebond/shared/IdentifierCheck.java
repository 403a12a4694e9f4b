package org.rebond.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number that a person typed is one that its register could have given.
 *
 * @param normalised without the spaces, points and hyphens that people put between the digits
 */
public record IdentifierCheck(
        boolean valid,
        String normalised,
        int length,
        @Nullable IdentifierRule broken) {

    static IdentifierCheck of(String typed, int length, Predicate<String> valid) {
        String normalised = typed.replaceAll("[\\p{Z}\\s.\\-]", "");
        if (!normalised.matches("[0-9]{" + length + "}")) {
            return new IdentifierCheck(false, normalised, length, IdentifierRule.NOT_THE_DIGITS);
        }
        return valid.test(normalised)
                ? new IdentifierCheck(true, normalised, length, null)
                : new IdentifierCheck(false, normalised, length, IdentifierRule.WRONG_KEY);
    }

    /** What is wrong with it; nothing when it is valid. */
    public Optional<String> reason(Locale locale) {
        return Optional.ofNullable(broken).map(rule -> Words.in(locale).sentence(rule, normalised, length));
    }
}
