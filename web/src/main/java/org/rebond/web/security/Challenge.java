package org.rebond.web.security;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rebond.account.AccountRule;
import org.rebond.shared.RuleViolation;

/** What somebody gets who must say first who they are. */
final class Challenge {

    private static final String REALM = "Basic realm=\"Rebond\", charset=\"UTF-8\"";
    private static final int SECONDS_A_MINUTE = 60;

    private Challenge() {}

    /** 401 with a problem (RFC 9457); after too many failures it tells when to come back. */
    static void basic(HttpServletRequest request, HttpServletResponse response, RuleViolation refusal)
            throws IOException {
        SecurityHeaders.write(request, response);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", REALM);
        if (refusal.rule() == AccountRule.SIGN_IN_LOCKED) {
            long minutes = (Long) refusal.arguments().getFirst();
            response.setHeader("Retry-After", Long.toString(minutes * SECONDS_A_MINUTE));
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String body = Json.createObjectBuilder()
                .add("type", "rule:" + refusal.rule().key())
                .add("title", refusal.sentence(language(request)))
                .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                .add("errors", Json.createArrayBuilder())
                .build()
                .toString();
        response.getWriter().write(body);
    }

    /** To the sign-in page, which leads back to what was asked for. */
    static void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.write(request, response);
        String location = request.getContextPath() + Paths.SIGN_IN + "?" + Paths.BACK + "="
                + URLEncoder.encode(LocalPath.of(request).value(), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + location
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(location);
        }
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.FRENCH : request.getLocale();
    }
}
