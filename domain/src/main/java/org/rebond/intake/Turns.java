package org.rebond.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One import of a kind at a time, on this server and on the others of the same database. */
@ApplicationScoped
class Turns {

    /** Those who wait on this server wait here, first come first served, and hold no connection meanwhile. */
    private final Map<String, Lock> queues = new ConcurrentHashMap<>();

    @Resource(lookup = "java:jboss/datasources/rebond")
    private DataSource dataSource;

    Turns() {}

    Turns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T extends @Nullable Object> T take(String kind, Supplier<T> work) {
        Lock queue = queues.computeIfAbsent(kind, key -> new ReentrantLock(true));
        queue.lock();
        try (Connection connection = dataSource.getConnection()) {
            // Held by the connection: if this server is killed, the database gives the turn to the next.
            call(connection, "select pg_advisory_lock(hashtext('import'), hashtext(?))", kind);
            try {
                return work.get();
            } finally {
                call(connection, "select pg_advisory_unlock(hashtext('import'), hashtext(?))", kind);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No turn for an import of kind " + kind, e);
        } finally {
            queue.unlock();
        }
    }

    private static void call(Connection connection, String sql, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            statement.execute();
        }
    }
}
