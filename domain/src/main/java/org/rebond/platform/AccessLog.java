package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Who opened a person's file, when and why. Lines are never changed; they go after twelve months. */
@ApplicationScoped
public class AccessLog {

    private final EntityManager entityManager;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public AccessLog(EntityManager entityManager, Caller caller, Clock clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The caller opened the file of a person.
     *
     * @param why what the caller needs it for, or the operation that shows it
     */
    @Transactional
    public void opened(String personReference, String why) {
        record(AccessAction.FILE_OPENED, personReference, why);
    }

    @Transactional
    void record(AccessAction action, String subject, String reason) {
        entityManager
                .createNativeQuery("insert into access_log (at, caller, action, subject, reason)"
                        + " values (:at, :caller, :action, :subject, :reason)")
                .setParameter("at", clock.instant())
                .setParameter("caller", caller.name())
                .setParameter("action", action.name())
                .setParameter("subject", subject)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
