package org.rebond.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Refuses the character NUL in what is asked or typed: nobody types it, and PostgreSQL keeps no text with it. */
@WebFilter("/*")
public class NoNul extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asked(request) || typed(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && (query.contains("%00") || query.indexOf('\0') >= 0);
    }

    /** Only the forms of pages: an upload to the interface is read by whoever takes it in. */
    private static boolean typed(HttpServletRequest request) throws IOException {
        if (!request.getServletPath().endsWith(".xhtml") || request.getContentLengthLong() == 0) {
            return false;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
