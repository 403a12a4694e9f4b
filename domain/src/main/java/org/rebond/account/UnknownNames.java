package org.rebond.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The failures under names that no account has, so that they meet the delays of a real one and a guesser learns nothing. Kept
 * in memory, the names tried last only.
 */
final class UnknownNames {

    private static final int KEPT = 10_000;

    private final Map<String, Lockout> lockouts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lockout> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Lockout lockout(String name) {
        return lockouts.getOrDefault(name, Lockout.NONE);
    }

    synchronized Lockout failed(String name, Instant now) {
        Lockout before = lockout(name);
        if (before.isLocked(now)) {
            return before;
        }
        Lockout after = before.failed(now);
        if (Account.isName(name)) {
            lockouts.put(name, after);
        }
        return after;
    }
}
