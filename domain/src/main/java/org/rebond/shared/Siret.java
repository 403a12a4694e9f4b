package org.rebond.shared;

/**
 * The number of an establishment in the French register of companies: 14 digits whose Luhn sum is a multiple of ten.
 *
 * <p>La Poste's own establishments (SIREN 356000000) follow another key: the plain sum of their digits is a multiple of
 * five (INSEE, SIRENE documentation).
 */
public record Siret(String value) {

    static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.matches("[0-9]{14}")
                && (Luhn.holds(value) || (value.startsWith(LA_POSTE) && digitSum(value) % 5 == 0));
    }

    public String siren() {
        return value.substring(0, 9);
    }

    /** What a person typed, checked. */
    public static IdentifierCheck check(String typed) {
        return IdentifierCheck.of(typed, LENGTH, Siret::isValid);
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
