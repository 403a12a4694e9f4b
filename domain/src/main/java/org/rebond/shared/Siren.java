package org.rebond.shared;

/** The number of a legal unit in the French register of companies: 9 digits whose Luhn sum is a multiple of ten. */
public record Siren(String value) {

    private static final int LENGTH = 9;

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.matches("[0-9]{9}") && Luhn.holds(value);
    }

    /** What a person typed, checked. */
    public static IdentifierCheck check(String typed) {
        return IdentifierCheck.of(typed, LENGTH, Siren::isValid);
    }
}
