package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is asking: the signed-in person, or the person on whose behalf a job runs. */
@ApplicationScoped
public class Caller {

    /** Someone by name, with the roles they held when they asked. */
    public record Identity(String name, Set<Role> roles) {
        public Identity {
            roles = Set.copyOf(roles);
        }
    }

    /** The application itself, when it starts: it loads what nobody asked for yet. */
    public static final Identity SYSTEM = new Identity("rebond", EnumSet.allOf(Role.class));

    private static final ThreadLocal<@Nullable Identity> ACTING = new ThreadLocal<>();

    private final SecurityContext securityContext;

    @Inject
    Caller(SecurityContext securityContext) {
        this.securityContext = securityContext;
    }

    public Identity identity() {
        Identity acting = ACTING.get();
        if (acting != null) {
            return acting;
        }
        Principal principal = securityContext.getCallerPrincipal();
        if (principal == null) {
            return new Identity("", Set.of());
        }
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> securityContext.isCallerInRole(role.name()))
                .forEach(roles::add);
        return new Identity(principal.getName(), roles);
    }

    public String name() {
        return identity().name();
    }

    public boolean may(Permission permission) {
        return identity().roles().stream().anyMatch(role -> role.may(permission));
    }

    /** Runs work in the name of {@code identity}: a job after its request has gone, a loader before any request. */
    public <T extends @Nullable Object> T actingAs(Identity identity, Supplier<T> work) {
        Identity before = ACTING.get();
        ACTING.set(identity);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }
}
