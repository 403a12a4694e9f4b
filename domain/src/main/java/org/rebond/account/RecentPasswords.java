package org.rebond.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes that a password was right, so that a program which sends it with every request does not pay a
 * slow hash each time. Only a code under a key that dies with the process is kept, and it is bound to the stored hash: a new
 * password forgets the old one.
 */
final class RecentPasswords {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int KEPT = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = newKey();
    private final Map<String, Instant> verified = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEPT;
        }
    };

    private static SecretKeySpec newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, ALGORITHM);
    }

    synchronized void remember(PasswordHash hash, String password, Instant now) {
        verified.put(code(hash, password), now);
    }

    synchronized boolean remembers(PasswordHash hash, String password, Instant now) {
        Instant at = verified.get(code(hash, password));
        return at != null && now.isBefore(at.plus(REMEMBERED));
    }

    private String code(PasswordHash hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.value().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
