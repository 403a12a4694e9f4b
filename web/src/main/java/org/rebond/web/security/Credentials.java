package org.rebond.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.rebond.account.AccountRule;
import org.rebond.shared.RuleViolation;

/** The name and the password that a request carries by HTTP Basic (RFC 7617), in UTF-8. */
record Credentials(String name, String password) {

    private static final String SCHEME = "Basic ";

    /**
     * @return empty when the request carries no authorization
     * @throws RuleViolation {@link AccountRule#SIGN_IN_REFUSED} when it carries one that cannot be read
     */
    static Optional<Credentials> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization")).map(Credentials::parse);
    }

    static Credentials parse(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RuleViolation(AccountRule.SIGN_IN_REFUSED);
        }
        String pair = decode(header.substring(SCHEME.length()).strip());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new RuleViolation(AccountRule.SIGN_IN_REFUSED);
        }
        return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new RuleViolation(AccountRule.SIGN_IN_REFUSED);
        }
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
