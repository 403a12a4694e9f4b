package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Hands the container's entity manager and the office clock to CDI. */
@ApplicationScoped
class Resources {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Produces
    @PersistenceContext(unitName = "rebond")
    private EntityManager entityManager;

    /** The clock of the office; {@code REBOND_TODAY} freezes it at noon of that day, for demonstrations and tests. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Optional.ofNullable(System.getenv("REBOND_TODAY"))
                .filter(day -> !day.isBlank())
                .map(day -> Clock.fixed(
                        LocalDate.parse(day)
                                .atTime(LocalTime.NOON)
                                .atZone(PARIS)
                                .toInstant(),
                        PARIS))
                .orElseGet(() -> Clock.system(PARIS));
    }
}
