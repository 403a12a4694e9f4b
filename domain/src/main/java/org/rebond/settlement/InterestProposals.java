package org.rebond.settlement;

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

/** Every night, proposes the interest that waited for the rate of its half-year. */
@ApplicationScoped
class InterestProposals {

    private static final String EVERY_NIGHT = "0 20 0 * * *";

    private final PaymentDesk desk;
    private final Caller caller;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService scheduler;

    @Inject
    InterestProposals(PaymentDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 210) Startup start) {
        scheduler.schedule(this::propose, new CronTrigger(EVERY_NIGHT, ZoneId.of("Europe/Paris")));
    }

    private void propose() {
        caller.actingAs(Caller.Identity.SYSTEM, desk::proposeInterest);
    }
}
