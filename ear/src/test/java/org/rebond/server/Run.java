package org.rebond.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.ProcessHelper;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * {@code ./mvnw -Prun}: starts the embedded database unless {@code REBOND_DB_URL} names another, then the server with the
 * application, says where it is, and stops both when it is told to.
 */
public final class Run {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private Run() {}

    /** @param args the server's directory, the archive, the directory that keeps data between runs */
    public static void main(String[] args) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Path server = Path.of(args[0]);
        Path archive = Path.of(args[1]);
        Path kept = Path.of(args[2]).toAbsolutePath();

        Optional<EmbeddedDatabase> database = System.getenv("REBOND_DB_URL") == null
                ? Optional.of(EmbeddedDatabase.keptIn(kept.resolve("database")))
                : Optional.empty();
        Process process = start(server, archive, kept, database);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, database)));

        URI address = URI.create("http://localhost:" + port() + "/rebond/");
        awaitReady(process, address.resolve("connexion.xhtml"));
        System.out.println(welcome(address, Duration.between(begun, Instant.now())));
        System.exit(process.waitFor());
    }

    private static Process start(Path server, Path archive, Path kept, Optional<EmbeddedDatabase> database)
            throws IOException {
        Files.createDirectories(kept.resolve("server"));
        Path deployments = server.resolve("standalone/deployments");
        Files.copy(archive, deployments.resolve("rebond.ear"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(deployments.resolve("rebond.ear.failed"));
        Files.writeString(deployments.resolve("rebond.ear.dodeploy"), "");

        var command = StandaloneCommandBuilder.of(server)
                .addJavaOption("-Xms256m")
                .addJavaOption("-Xmx1g")
                .addServerArgument("-Djboss.server.data.dir=" + kept.resolve("server"));
        var builder = new ProcessBuilder(command.build()).inheritIO();
        var environment = builder.environment();
        environment.putIfAbsent("REBOND_DEMO", "true");
        database.ifPresent(embedded -> {
            environment.put("REBOND_DB_URL", embedded.url());
            environment.put("REBOND_DB_USER", "postgres");
            environment.put("REBOND_DB_PASSWORD", "postgres");
        });
        return builder.start();
    }

    private static void stop(Process process, Optional<EmbeddedDatabase> database) {
        try {
            process.destroy();
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                ProcessHelper.destroyProcess(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            database.ifPresent(EmbeddedDatabase::close);
        }
    }

    private static void awaitReady(Process process, URI page) throws InterruptedException {
        Instant giveUp = Instant.now().plus(READY_WITHIN);
        while (!answers(page)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server stopped with exit code " + process.exitValue());
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The server does not answer at " + page + "; its log says why");
            }
        }
    }

    private static boolean answers(URI page) {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
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
