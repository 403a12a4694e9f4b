package org.rebond.settlement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.rebond.platform.Nights;
import org.rebond.platform.SchemaMigration;

/** Every night, proposes the interest that waited for the rate of its half-year. */
@ApplicationScoped
class InterestProposals {

    private static final String WORK = "Interest proposed";

    private final PaymentDesk desk;
    private final Nights nights;

    @Inject
    InterestProposals(PaymentDesk desk, Nights nights) {
        this.desk = desk;
        this.nights = nights;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 210) Startup start) {
        nights.every(WORK, LocalTime.of(0, 20), desk::proposeInterest);
    }
}
