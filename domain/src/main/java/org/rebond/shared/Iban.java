package org.rebond.shared;

import java.util.Locale;
import org.iban4j.IbanUtil;

/** The number of a bank account (ISO 13616), as its country shapes it and with a key that fits, without spaces. */
public record Iban(String value) {

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public Iban {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an IBAN: " + masked(value));
        }
    }

    public static boolean isValid(String value) {
        return IbanUtil.isValid(value);
    }

    /** What a person typed, without the spaces between the groups, in capitals. */
    public static String normalised(String typed) {
        return typed.replaceAll("[\\p{Z}\\s]", "").toUpperCase(Locale.ROOT);
    }

    /** The country, the key and the last four characters: enough to tell two accounts apart, not to use one. */
    public String masked() {
        return masked(value);
    }

    private static String masked(String value) {
        return value.length() < 8 ? "…" : value.substring(0, 4) + " … " + value.substring(value.length() - 4);
    }

    /** In groups of four, as a person compares it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
