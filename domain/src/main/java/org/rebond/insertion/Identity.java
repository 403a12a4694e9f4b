package org.rebond.insertion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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
