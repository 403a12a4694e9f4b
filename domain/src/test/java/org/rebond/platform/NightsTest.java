package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.concurrent.ManagedTaskListener;
import jakarta.enterprise.concurrent.Trigger;
import java.lang.reflect.Proxy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class NightsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<Object[]> scheduled = new ArrayList<>();
    private final Caller caller = new Caller();
    private final Nights nights = new Nights(caller);

    NightsTest() {
        nights.scheduler = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                NightsTest.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    scheduled.add(arguments);
                    return null;
                });
    }

    @Test
    void work_comes_every_night_at_its_hour_in_paris_in_the_name_of_the_server() throws Exception {
        List<String> names = new ArrayList<>();
        nights.every("Work", LocalTime.of(0, 15), () -> {
            names.add(caller.name());
            return 0;
        });

        var trigger = (Trigger) scheduled.getFirst()[1];
        ZonedDateTime evening = ZonedDateTime.of(2026, 3, 28, 22, 0, 0, 0, PARIS); // the clocks go forward that night
        assertThat(trigger.getNextRunTime(null, java.util.Date.from(evening.toInstant()))
                        .toInstant())
                .isEqualTo(ZonedDateTime.of(2026, 3, 29, 0, 15, 0, 0, PARIS).toInstant());
        ((Runnable) scheduled.getFirst()[0]).run();
        assertThat(names).containsExactly(Caller.Identity.SYSTEM.name());
        assertThat(caller.name()).isEmpty();
    }

    @Test
    void a_night_that_fails_is_said_in_the_log() {
        nights.now("Work", () -> 0);
        var failed = new IllegalStateException("no disk");
        List<LogRecord> said = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Nights.class.getName());
        log.addHandler(handler);
        try {
            ManagedTaskListener listener =
                    Objects.requireNonNull(((ManagedTask) scheduled.getFirst()[0]).getManagedTaskListener());
            listener.taskDone(null, nights.scheduler, "task", null);
            assertThat(said).isEmpty();
            listener.taskDone(null, nights.scheduler, "task", failed);
        } finally {
            log.removeHandler(handler);
        }

        assertThat(said).hasSize(1);
        assertThat(said.getFirst().getLevel()).isEqualTo(Level.SEVERE);
        assertThat(said.getFirst().getMessage()).startsWith("Work failed");
        assertThat(said.getFirst().getThrown()).isSameAs(failed);
    }
}
