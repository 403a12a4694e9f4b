package org.rebond.account;

import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code pbkdf2-sha512$iterations$salt$hash}, salt and hash in Base64. The format carries its
 * own cost, so that the cost can rise without locking anybody out.
 */
@Embeddable
record PasswordHash(String value) {

    /** What OWASP's password storage cheat sheet asks of PBKDF2 with HMAC-SHA-512. */
    static final int ITERATIONS = 210_000;

    private static final Pattern FORMAT =
            Pattern.compile("pbkdf2-sha512\\$([1-9]\\d{3,8})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{43}=)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Matches no password anybody can know; costs the time of a real one. */
    static final PasswordHash NOBODY = of(Base64.getEncoder().encodeToString(random(HASH_BYTES)));

    PasswordHash {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a password hash");
        }
    }

    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(String password, int iterations) {
        byte[] salt = random(SALT_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha512$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations)));
    }

    /** Compares in constant time. */
    boolean matches(String password) {
        Matcher parts = parts();
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] hash = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(hash, derive(password, salt, Integer.parseInt(parts.group(1))));
    }

    /** Made when fewer iterations were enough: to be made anew when the password is next seen. */
    boolean isOutdated() {
        return Integer.parseInt(parts().group(1)) < ITERATIONS;
    }

    private Matcher parts() {
        Matcher parts = FORMAT.matcher(value);
        parts.matches(); // the constructor has seen to it
        return parts;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        var key = new PBEKeySpec(characters, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA512", e);
        } finally {
            key.clearPassword();
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Without the hash, so that no log shows it. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
