package org.rebond.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** What a session remembers of a sign-in: who, and when. */
record SignedIn(String name, Instant at) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static Optional<SignedIn> to(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Starts the session under a new identifier: one that somebody else planted is worth nothing. */
    void start(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }
}
