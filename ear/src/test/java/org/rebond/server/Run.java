package org.rebond.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./mvnw -Prun}: starts the embedded database unless {@code REBOND_DB_URL} names another, then the server with the
 * application, says where it is, and stops both when it is told to.
 */
public final class Run {

    private Run() {}

    /** @param args the server's directory, the archive, the directory that keeps data between runs */
    public static void main(String[] args) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Path server = Path.of(args[0]);
        Path kept = Path.of(args[2]).toAbsolutePath();

        Map<String, String> environment = new HashMap<>();
        Optional<EmbeddedDatabase> database = Optional.empty();
        if (System.getenv("REBOND_DB_URL") == null) {
            database = Optional.of(EmbeddedDatabase.keptIn(kept.resolve("database")));
            environment.putAll(database.get().environment());
        }
        if (System.getenv("REBOND_DEMO") == null) {
            environment.put("REBOND_DEMO", "true");
        }
        ServerProcess process = ServerProcess.start(
                server, server.resolve("standalone"), Path.of(args[1]), kept.resolve("server"), port(), environment);
        Optional<EmbeddedDatabase> started = database;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.close();
            started.ifPresent(EmbeddedDatabase::close);
        }));
        ProcessHandle.current().parent().ifPresent(maven -> after(maven, () -> System.exit(0)));

        process.awaitReady();
        System.out.println(welcome(process.address(), Duration.between(begun, Instant.now())));
        System.exit(process.waitFor());
    }

    /** Whoever stops Maven alone, by a signal that it does not pass on, means what it started. */
    static void after(ProcessHandle starter, Runnable stop) {
        starter.onExit().thenRun(stop);
    }

    private static int port() {
        return Optional.ofNullable(System.getenv("REBOND_HTTP_PORT"))
                .map(Integer::parseInt)
                .orElse(8080);
    }

    private static String welcome(URI address, Duration started) {
        return """

                Rebond répond à %s  (démarré en %d s)

                Données de démonstration : personnes et entreprises fictives.
                Comptes : marches, facilitateur, instructeur, decideur, finances, elu, admin, dpo
                Mot de passe de tous : demonstration

                Ctrl-C arrête le serveur et la base.
                """.formatted(address, started.toSeconds());
    }
}
