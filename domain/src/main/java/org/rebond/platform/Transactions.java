package org.rebond.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions for work that spans several of them: the chunks of an import, the lines of a batch. A service operation
 * that is one transaction needs none of this.
 */
@ApplicationScoped
public class Transactions {

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry registry;

    /** Runs in a transaction of its own, suspending the caller's. Any runtime exception rolls it back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T extends @Nullable Object> T fresh(Supplier<T> work) {
        return work.get();
    }

    /** Runs in the caller's transaction, or in one of its own when there is none. */
    @Transactional(Transactional.TxType.REQUIRED)
    public <T extends @Nullable Object> T joined(Supplier<T> work) {
        return work.get();
    }

    /** Runs in a transaction of its own that is rolled back at the end, whatever happens: a rehearsal. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T extends @Nullable Object> T rehearsed(Supplier<T> work) {
        if (registry == null) {
            throw new IllegalStateException("No transaction registry: not inside the server");
        }
        try {
            return work.get();
        } finally {
            registry.setRollbackOnly(); // not before: a marked transaction gets no connection
        }
    }
}
