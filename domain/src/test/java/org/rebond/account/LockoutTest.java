package org.rebond.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Lockout after(int failures) {
        Lockout lockout = Lockout.NONE;
        for (int i = 0; i < failures; i++) {
            lockout = lockout.failed(NOON);
        }
        return lockout;
    }

    @Test
    void four_failures_cost_nothing() {
        assertThat(after(4)).isEqualTo(new Lockout(4, null));
        assertThat(after(4).isLocked(NOON)).isFalse();
    }

    @Test
    void the_fifth_closes_the_door_for_a_minute() {
        Lockout lockout = after(5);

        assertThat(lockout.lockedUntil()).isEqualTo(NOON.plusSeconds(60));
        assertThat(lockout.isLocked(NOON.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(lockout.isLocked(NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void the_minutes_left_are_rounded_up() {
        assertThat(after(6).minutesLeft(NOON)).isEqualTo(2);
        assertThat(after(6).minutesLeft(NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(after(6).minutesLeft(NOON.plusSeconds(60))).isEqualTo(1);
        assertThat(after(6).minutesLeft(NOON.plusSeconds(120))).isZero();
    }

    @Test
    void the_delay_doubles_up_to_an_hour() {
        assertThat(Lockout.delay(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Lockout.delay(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Lockout.delay(11)).isEqualTo(Duration.ofHours(1));
    }

    @Property
    void the_delay_never_shrinks_and_never_passes_an_hour(@ForAll @IntRange(max = Integer.MAX_VALUE - 1) int failures) {
        assertThat(Lockout.delay(failures + 1))
                .isGreaterThanOrEqualTo(Lockout.delay(failures))
                .isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
