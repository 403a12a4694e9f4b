package org.rebond.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunIT {

    @Test
    void what_maven_started_stops_when_maven_alone_is_stopped() throws Exception {
        Process maven = new ProcessBuilder("sleep", "600").start();
        var stopped = new CountDownLatch(1);
        Run.after(maven.toHandle(), stopped::countDown);
        assertThat(stopped.await(200, TimeUnit.MILLISECONDS)).isFalse();

        maven.destroy();

        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
