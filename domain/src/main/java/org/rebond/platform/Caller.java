package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the signed-in person, for the time of their request, or the person on whose behalf a job runs.
 *
 * <p>Held by the thread: whoever lets work in (the filter of the web module, the runner of the jobs, the loader at the
 * start) says in whose name it runs.
 */
@ApplicationScoped
public class Caller {

    /** Someone by name, with the roles they hold. */
    public record Identity(String name, Set<Role> roles) {

        /** Nobody in particular, who may do nothing. */
        public static final Identity ANONYMOUS = new Identity("", Set.of());

        /** The application itself, when it starts: it loads what nobody asked for yet. */
        public static final Identity SYSTEM = new Identity("rebond", EnumSet.allOf(Role.class));

        public Identity {
            roles = Set.copyOf(roles);
        }

        public boolean may(Permission permission) {
            return roles.stream().anyMatch(role -> role.may(permission));
        }
    }

    /** A stretch of work in somebody's name, until it is closed on the thread that opened it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    private static final ThreadLocal<@Nullable Identity> ACTING = new ThreadLocal<>();

    public Identity identity() {
        Identity acting = ACTING.get();
        return acting == null ? Identity.ANONYMOUS : acting;
    }

    public String name() {
        return identity().name();
    }

    public boolean may(Permission permission) {
        return identity().may(permission);
    }

    /** Opens a stretch of work in the name of {@code identity}: for try-with-resources. */
    public Scope as(Identity identity) {
        Identity before = ACTING.get();
        ACTING.set(identity);
        return () -> {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        };
    }

    /** Runs work in the name of {@code identity} and gives its result. */
    public <T extends @Nullable Object> T actingAs(Identity identity, Supplier<T> work) {
        try (Scope scope = as(identity)) {
            return work.get();
        }
    }
}
