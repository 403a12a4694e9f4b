package org.rebond.web.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.rebond.account.AccountRule;
import org.rebond.account.Accounts;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.shared.RuleViolation;

/**
 * Finds out who sends a request: for pages whoever signed in to the session, asked for anew each time, so that a closed
 * account or a new role counts at once; for the API name and password (HTTP Basic), without a session.
 *
 * <p>A session alone lets a program read the API, so that a page can link to a document, but change nothing: another site
 * cannot make a browser send the password.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.isResource(request)) {
            return context.doNothing();
        }
        try {
            Optional<Identity> caller = caller(request);
            if (caller.isPresent()) {
                return context.notifyContainerAboutLogin(
                        caller.get().name(), names(caller.get().roles()));
            }
        } catch (RuleViolation refusal) {
            return refuse(request, response, refusal);
        }
        return context.isProtected()
                ? refuse(request, response, new RuleViolation(AccountRule.SIGN_IN_NEEDED))
                : context.doNothing();
    }

    private Optional<Identity> caller(HttpServletRequest request) {
        Optional<Credentials> credentials = Credentials.of(request);
        if (Paths.isApi(request) && credentials.isPresent()) {
            return Optional.of(accounts.authenticate(
                    credentials.get().name(), credentials.get().password()));
        }
        return Paths.isApi(request) && !SAFE_METHODS.contains(request.getMethod())
                ? Optional.empty()
                : SignedIn.to(request).flatMap(session -> resume(session, request));
    }

    private Optional<Identity> resume(SignedIn session, HttpServletRequest request) {
        Optional<Identity> identity = accounts.resume(session.name(), session.at());
        if (identity.isEmpty()) {
            request.getSession().invalidate();
        }
        return identity;
    }

    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, RuleViolation refusal) {
        try {
            if (Paths.isApi(request)) {
                Challenge.basic(request, response, refusal);
            } else {
                Challenge.page(request, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(toUnmodifiableSet());
    }
}
