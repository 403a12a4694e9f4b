package org.rebond.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rebond.shared.RuleViolation;

/** What somebody gets who must say first who they are. */
final class Challenge {

    private static final String REALM = "Basic realm=\"Rebond\", charset=\"UTF-8\"";

    private Challenge() {}

    /** 401; the container then asks {@link Unauthorized} for the body. */
    static void basic(HttpServletRequest request, HttpServletResponse response, RuleViolation refusal) {
        SecurityHeaders.write(request, response);
        response.setHeader("WWW-Authenticate", REALM);
        Unauthorized.explain(request, refusal);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
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
}
