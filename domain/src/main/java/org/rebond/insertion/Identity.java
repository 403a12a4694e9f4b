package org.rebond.insertion;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Sha256;

/**
 * Who a person is, as a file of hours says it. Its text never shows a name.
 *
 * <p>One name and one birth date are one person, whatever the PASS IAE: over a long contract the same person holds one
 * PASS after another, while two persons who share both are not met in one council's clauses.
 *
 * @param passNumber the PASS IAE, when the person has one
 */
record Identity(
        String familyName,
        String givenNames,
        LocalDate birthDate,
        @Nullable String passNumber) {

    /**
     * What stays of a person when the name is erased, so that they are still counted once: SHA-256, in hexadecimal, of
     * the name without case, accents or punctuation, and of the birth date. A pseudonym, not an anonymous value: a name
     * can be tried against it.
     */
    String hash() {
        String plain = plain(familyName) + '|' + plain(givenNames) + '|' + birthDate;
        return Sha256.hex(plain);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return "a person";
    }
}
