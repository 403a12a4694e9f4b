package org.rebond.shared;

/** Why a number is not one of the French register of companies. */
public enum IdentifierRule implements Rule {
    /** A SIRET has 14 digits, a SIREN 9, and nothing else (code de commerce, R123-221). */
    NOT_THE_DIGITS,
    /** The last digit is a key over the others (INSEE, SIRENE documentation). */
    WRONG_KEY
}
