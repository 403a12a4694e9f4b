package org.rebond.shared;

import java.util.stream.IntStream;

/**
 * The number of an establishment in the French register of companies: 14 digits whose Luhn sum is a multiple of ten.
 *
 * <p>La Poste's own establishments (SIREN 356000000) follow another key: the plain sum of their digits is a multiple of
 * five (INSEE, SIRENE documentation).
 */
public record Siret(String value) {

    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.matches("[0-9]{14}")
                && (luhnSum(value) % 10 == 0 || value.startsWith(LA_POSTE) && digitSum(value) % 5 == 0);
    }

    public String siren() {
        return value.substring(0, 9);
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    private static int luhnSum(String digits) {
        return IntStream.range(0, digits.length())
                .map(i -> {
                    int digit = digits.charAt(digits.length() - 1 - i) - '0';
                    int weighted = i % 2 == 0 ? digit : digit * 2;
                    return weighted > 9 ? weighted - 9 : weighted;
                })
                .sum();
    }
}
