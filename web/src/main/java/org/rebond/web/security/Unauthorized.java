package org.rebond.web.security;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.rebond.account.AccountRule;
import org.rebond.shared.RuleViolation;

/**
 * The body of a 401: a problem (RFC 9457) that says why nobody is signed in, and after too many failures when to come
 * back. An error page of web.xml: the container writes over what a sign-in mechanism has written itself.
 */
@WebServlet("/401")
public class Unauthorized extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String REFUSAL = Unauthorized.class.getName();
    private static final int SECONDS_A_MINUTE = 60;

    static void explain(HttpServletRequest request, RuleViolation refusal) {
        request.setAttribute(REFUSAL, refusal);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Optional.ofNullable((RuleViolation) request.getAttribute(REFUSAL))
                .orElseGet(() -> new RuleViolation(AccountRule.SIGN_IN_NEEDED));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (refusal.rule() == AccountRule.SIGN_IN_LOCKED) {
            long minutes = (Long) refusal.arguments().getFirst();
            response.setHeader("Retry-After", Long.toString(minutes * SECONDS_A_MINUTE));
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("type", "rule:" + refusal.rule().key())
                        .add("title", refusal.sentence(language(request)))
                        .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                        .add("errors", Json.createArrayBuilder())
                        .build()
                        .toString());
    }

    /** French unless the caller asks for another language. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.FRENCH : request.getLocale();
    }
}
