package org.rebond;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Transactions;

/**
 * Transactions of the {@link TestDatabase} as the server would give them, with the entity manager that follows them: what
 * is injected in the server, a test passes to the constructor.
 */
public final class TestTransactions extends Transactions {

    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    /** Works in the transaction of the thread; outside of one, every call fails. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestTransactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager entityManager = current.get();
                    if (entityManager == null) {
                        throw new IllegalStateException("No transaction");
                    }
                    try {
                        return method.invoke(entityManager, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <T extends @Nullable Object> T fresh(Supplier<T> work) {
        return inTransaction(work, true);
    }

    @Override
    public <T extends @Nullable Object> T joined(Supplier<T> work) {
        return current.get() == null ? fresh(work) : work.get();
    }

    @Override
    public <T extends @Nullable Object> T rehearsed(Supplier<T> work) {
        return inTransaction(work, false);
    }

    private <T extends @Nullable Object> T inTransaction(Supplier<T> work, boolean commit) {
        EntityManager suspended = current.get();
        try (EntityManager entityManager = TestDatabase.entityManagerFactory().createEntityManager()) {
            current.set(entityManager);
            entityManager.getTransaction().begin();
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (done && commit) {
                    entityManager.getTransaction().commit();
                } else {
                    entityManager.getTransaction().rollback();
                }
            }
        } finally {
            current.set(suspended);
        }
    }
}
