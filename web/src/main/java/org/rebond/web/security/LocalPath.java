package org.rebond.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place on this site, from its context root: a redirect to it never leaves the site. */
record LocalPath(String value) {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");

    static final LocalPath HOME = new LocalPath(Paths.HOME);

    LocalPath {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("Not a path of this site");
        }
    }

    /** The place asked for, or the home page when the text is no place on this site. */
    static LocalPath parse(String text) {
        return isSafe(text) ? new LocalPath(text) : HOME;
    }

    /** What a request asks for. */
    static LocalPath of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return parse(path
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse(""));
    }

    private static boolean isSafe(String text) {
        String path = text.split("[?#]", 2)[0];
        return text.length() <= MAX_LENGTH
                && SAFE.matcher(text).matches()
                && !path.contains("//")
                && !path.contains("/..")
                && !path.contains("%")
                && !path.contains(";")
                && !path.equals(Paths.SIGN_IN);
    }
}
