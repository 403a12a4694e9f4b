package org.rebond.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;

/** Tells the domain, for the time of a request, who signed in. */
@WebFilter("/*")
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Caller.Scope scope = caller.as(identity(request))) {
            chain.doFilter(request, response);
        }
    }

    private static Identity identity(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return Identity.ANONYMOUS;
        }
        return new Identity(
                request.getUserPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> request.isUserInRole(role.name()))
                        .collect(Collectors.toSet()));
    }
}
