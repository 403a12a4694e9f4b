package org.rebond.ordering;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.rebond.platform.Nights;
import org.rebond.platform.SchemaMigration;

/** Every night, soon after midnight in Paris, admits the deliveries on which nobody decided in time. */
@ApplicationScoped
class SilentAdmission {

    private static final String WORK = "Deliveries admitted by silence";

    private final Ordering ordering;
    private final Nights nights;

    @Inject
    SilentAdmission(Ordering ordering, Nights nights) {
        this.ordering = ordering;
        this.nights = nights;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 200) Startup start) {
        nights.now(WORK, ordering::admitBySilence);
        nights.every(WORK, LocalTime.of(0, 10), ordering::admitBySilence);
    }
}
