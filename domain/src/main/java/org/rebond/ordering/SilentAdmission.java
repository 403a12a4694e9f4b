package org.rebond.ordering;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.CronTrigger;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.rebond.platform.Caller;
import org.rebond.platform.SchemaMigration;

/** Every night, soon after midnight in Paris, admits the deliveries on which nobody decided in time. */
@ApplicationScoped
class SilentAdmission {

    private static final String EVERY_NIGHT = "0 10 0 * * *";

    private final Ordering ordering;
    private final Caller caller;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService scheduler;

    @Inject
    SilentAdmission(Ordering ordering, Caller caller) {
        this.ordering = ordering;
        this.caller = caller;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 200) Startup start) {
        admit(); // the nights that the server slept through
        scheduler.schedule(this::admit, new CronTrigger(EVERY_NIGHT, ZoneId.of("Europe/Paris")));
    }

    private void admit() {
        caller.actingAs(Caller.Identity.SYSTEM, ordering::admitBySilence);
    }
}
