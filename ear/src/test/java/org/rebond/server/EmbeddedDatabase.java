package org.rebond.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A PostgreSQL of real binaries, started beside the server and stopped with it. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Keeps its data in the directory from one start to the next. */
    public static EmbeddedDatabase keptIn(Path directory) throws IOException {
        stopLeftover(directory.resolve("postmaster.pid"));
        Files.createDirectories(directory.getParent());
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start());
    }

    /** Empty, on the port or on any free one when 0, gone when closed. */
    public static EmbeddedDatabase throwAway(int port) throws IOException {
        return new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("fsync", "off")
                .start());
    }

    /** What the server must be told to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "REBOND_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "REBOND_DB_USER", "postgres",
                "REBOND_DB_PASSWORD", "postgres");
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    /** A run that was killed may have left its database behind, still holding the directory. */
    private static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var leftover = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.contains("postgres"))
                        .isPresent());
        if (leftover.isPresent()) {
            leftover.get().destroy();
            try {
                leftover.get().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("The database of an earlier run, process " + pid + ", does not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the database of an earlier run was stopping", e);
            }
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
