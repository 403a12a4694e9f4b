package org.rebond.execution;

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

/** Every night, soon after midnight in Paris, accepts the subcontractors about whom nobody answered in time. */
@ApplicationScoped
class SilentAcceptance {

    private static final String EVERY_NIGHT = "0 15 0 * * *";

    private final Subcontracting subcontracting;
    private final Caller caller;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService scheduler;

    @Inject
    SilentAcceptance(Subcontracting subcontracting, Caller caller) {
        this.subcontracting = subcontracting;
        this.caller = caller;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 200) Startup start) {
        accept(); // the nights that the server slept through
        scheduler.schedule(this::accept, new CronTrigger(EVERY_NIGHT, ZoneId.of("Europe/Paris")));
    }

    private void accept() {
        caller.actingAs(Caller.Identity.SYSTEM, subcontracting::acceptBySilence);
    }
}
