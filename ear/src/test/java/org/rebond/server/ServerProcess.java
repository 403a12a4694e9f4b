package org.rebond.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.ProcessHelper;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned server with the application, as a process of its own that may be stopped or killed. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Deploys the archive and starts.
     *
     * @param base the directory {@code standalone} of the server, or a copy of it
     * @param data what the server keeps from one start to the next
     * @param arguments of the server, such as {@code -Djboss.socket.binding.port-offset=100}
     */
    public static ServerProcess start(
            Path server,
            Path base,
            Path archive,
            Path data,
            int port,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        Files.createDirectories(data);
        Path deployments = base.resolve("deployments");
        Files.createDirectories(deployments);
        Files.copy(archive, deployments.resolve("rebond.ear"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(deployments.resolve("rebond.ear.failed"));
        Files.writeString(deployments.resolve("rebond.ear.dodeploy"), "");

        var command = StandaloneCommandBuilder.of(server)
                .setBaseDirectory(base)
                .addJavaOption("-Xms256m")
                .addJavaOption("-Xmx1g")
                .addServerArgument("-Djboss.server.data.dir=" + data.toAbsolutePath())
                .addServerArguments(arguments);
        var builder = new ProcessBuilder(command.build()).inheritIO();
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), URI.create("http://localhost:" + port + "/rebond/"));
    }

    public URI address() {
        return address;
    }

    /** Waits until the first page is served. */
    public void awaitReady() throws InterruptedException {
        Instant giveUp = Instant.now().plus(READY_WITHIN);
        while (!answers()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server stopped with exit code " + process.exitValue());
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("The server does not answer at " + address + "; its log says why");
            }
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    address.resolve("connexion.xhtml").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    public long pid() {
        return process.pid();
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator would. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                ProcessHelper.destroyProcess(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
