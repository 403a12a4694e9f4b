package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A test that fails in the server must fail here: Arquillian has reported such tests as passed before. */
class CanaryIT {

    @Test
    void a_failure_inside_the_server_is_reported() {
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create(LauncherConfig.builder()
                        .enableLauncherSessionListenerAutoRegistration(false) // the database is up already
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(SingingCanary.class))
                                .build(),
                        summary);

        assertThat(summary.getSummary().getTestsFailedCount()).isEqualTo(1);
        assertThat(summary.getSummary().getFailures().getFirst().getException())
                .hasMessageContaining("the canary sings");
    }
}
