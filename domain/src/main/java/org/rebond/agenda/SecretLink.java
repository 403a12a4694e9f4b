package org.rebond.agenda;

import java.security.SecureRandom;
import java.util.Base64;
import org.rebond.shared.Sha256;

/**
 * What the secret address of a calendar ends in: whoever has it reads the calendar, so nobody may guess it and the database
 * holds only its hash.
 *
 * @param token 256 random bits in the alphabet of addresses
 */
record SecretLink(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SecretLink make() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new SecretLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        return Sha256.hex(token);
    }

    /** Never the token: it would end in a log. */
    @Override
    public String toString() {
        return "a secret link";
    }
}
