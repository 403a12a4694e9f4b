package org.rebond.account;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The failures since the last sign-in, and the moment before which no attempt is looked at. */
@Embeddable
record Lockout(int failedAttempts, @Nullable Instant lockedUntil) {

    static final Lockout NONE = new Lockout(0, null);

    /** The failure that closes the door for the first time. */
    static final int FIRST_DELAYED = 5;

    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    /** One more failure: from the fifth on the door closes, twice as long each time, an hour at most. */
    Lockout failed(Instant now) {
        int failures = Math.addExact(failedAttempts, 1);
        Duration delay = delay(failures);
        return new Lockout(failures, delay.isZero() ? null : now.plus(delay));
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Minutes until the door opens again, rounded up. */
    long minutesLeft(Instant now) {
        return lockedUntil == null || !isLocked(now)
                ? 0
                : Math.ceilDiv(Duration.between(now, lockedUntil).toMillis(), SHORTEST.toMillis());
    }

    static Duration delay(int failures) {
        if (failures < FIRST_DELAYED) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FIRST_DELAYED, 6); // the sixth passes the longest already
        Duration delay = SHORTEST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
