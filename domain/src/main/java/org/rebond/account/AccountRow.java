package org.rebond.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Role;

/**
 * An account as a list shows it.
 *
 * @param fictional made for a demonstration
 * @param lockedUntil the end of the delay after failures; may be in the past
 */
public record AccountRow(
        String name,
        String displayName,
        Set<Role> roles,
        boolean active,
        boolean fictional,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {}
