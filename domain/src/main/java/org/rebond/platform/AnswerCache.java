package org.rebond.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that the database would give again, because nothing was committed since it gave them: the totals of long lists,
 * which are the same from one page to the next. PostgreSQL's snapshot is the proof, whoever writes and from wherever; a
 * transaction that has written itself always asks anew.
 */
@ApplicationScoped
public class AnswerCache {

    private static final int CAPACITY = 500;

    private record Answer(String snapshot, Object value) {}

    private final EntityManager entityManager;
    private final Map<Object, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Answer> eldest) {
            return size() > CAPACITY;
        }
    });

    @Inject
    public AnswerCache(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param question a record that holds all that the answer depends on, but for the database
     * @param ask asks the database; its answer never changes
     */
    @SuppressWarnings("unchecked") // a question's type goes with its answer's
    public <T> T to(Object question, Supplier<T> ask) {
        String snapshot = snapshot();
        Answer known = answers.get(question);
        if (known != null && known.snapshot().equals(snapshot)) {
            return (T) known.value();
        }
        T answer = ask.get();
        if (!snapshot.isEmpty()) {
            answers.put(question, new Answer(snapshot, answer));
        }
        return answer;
    }

    /** What this transaction sees; empty once it has written. */
    private String snapshot() {
        return (String) entityManager
                .createNativeQuery(
                        "select case when pg_current_xact_id_if_assigned() is null"
                                + " then cast(pg_current_snapshot() as text) else '' end",
                        String.class)
                .getSingleResult();
    }
}
