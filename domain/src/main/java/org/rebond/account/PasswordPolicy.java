package org.rebond.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.rebond.shared.RuleViolation;

/**
 * Which passwords an agent may choose: long, without the account's name, not one that everybody tries first. No rule on
 * classes of characters and no expiry: with the growing delay after failures, the CNIL asks for neither.
 */
final class PasswordPolicy {

    static final int MIN_LENGTH = 12;

    private static final int MIN_DISTINCT = 5;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    static void check(String accountName, String password) {
        long length = password.codePoints().count();
        if (length < MIN_LENGTH) {
            throw new RuleViolation(AccountRule.PASSWORD_TOO_SHORT, length, MIN_LENGTH);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(accountName)) {
            throw new RuleViolation(AccountRule.PASSWORD_HAS_NAME, accountName);
        }
        if (lower.codePoints().distinct().count() < MIN_DISTINCT
                || COMMON.contains(lower)
                || COMMON.contains(lower.replaceAll("^\\P{L}+|\\P{L}+$", ""))) { // Motdepasse2026! is motdepasse
            throw new RuleViolation(AccountRule.PASSWORD_COMMON);
        }
    }

    private static Set<String> common() {
        var list = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("common-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
