package org.rebond.execution;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.rebond.platform.Nights;
import org.rebond.platform.SchemaMigration;

/** Every night, soon after midnight in Paris, accepts the subcontractors about whom nobody answered in time. */
@ApplicationScoped
class SilentAcceptance {

    private static final String WORK = "Subcontractors accepted by silence";

    private final Subcontracting subcontracting;
    private final Nights nights;

    @Inject
    SilentAcceptance(Subcontracting subcontracting, Nights nights) {
        this.subcontracting = subcontracting;
        this.nights = nights;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 200) Startup start) {
        nights.now(WORK, subcontracting::acceptBySilence);
        nights.every(WORK, LocalTime.of(0, 15), subcontracting::acceptBySilence);
    }
}
