package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/**
 * The business journal: one line for each thing that an agent did, in the same transaction as the thing. Lines are never
 * changed nor removed (the database refuses it), and each carries the hash of the one before.
 */
@ApplicationScoped
public class Journal {

    private final EntityManager entityManager;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Journal(EntityManager entityManager, Caller caller, Clock clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Appends a line.
     *
     * @param action what was done, such as {@code contracts.imported}; its label is {@code journal.<action>} in the bundle
     * @param subject the reference of the record it was done to
     * @param details what a reader needs to understand it; no personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, Map<String, ?> details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        details.forEach((key, value) -> json.add(key, String.valueOf(value)));
        entityManager
                .createNativeQuery("select journal_append(:at, :caller, :action, :subject, :details)")
                .setParameter("at", clock.instant())
                .setParameter("caller", caller.name())
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("details", json.build().toString())
                .getSingleResult();
    }
}
