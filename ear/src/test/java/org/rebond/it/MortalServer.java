package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rebond.server.EmbeddedDatabase;
import org.rebond.server.ServerProcess;

/** The application on a server and a database of its own, to be killed as by a power cut and started again. */
final class MortalServer implements AutoCloseable {

    private static final int PORT_OFFSET = Integer.getInteger("rebond.port.offset") + 500;

    private final Path directory;
    private final EmbeddedDatabase database;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable ServerProcess process;

    private MortalServer(Path directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    static MortalServer in(Path directory) throws IOException {
        return new MortalServer(directory, EmbeddedDatabase.throwAway(0));
    }

    /** Starts, and waits until the first page is served: what was interrupted goes on meanwhile. */
    void start() throws IOException, InterruptedException {
        Path server = Path.of(System.getProperty("rebond.server"));
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("REBOND_HTTP_PORT", "8080");
        Path base = directory.resolve("standalone");
        copyConfiguration(server.resolve("standalone/configuration"), base.resolve("configuration"));
        process = ServerProcess.start(
                server,
                base,
                Path.of(System.getProperty("rebond.archive")),
                directory.resolve("data"),
                8080 + PORT_OFFSET,
                environment,
                "-Djboss.socket.binding.port-offset=" + PORT_OFFSET);
        process.awaitReady();
    }

    void kill() throws InterruptedException {
        process().kill();
    }

    CompletableFuture<HttpResponse<String>> importing(ContractsBatch batch) {
        return client.sendAsync(request(batch), HttpResponse.BodyHandlers.ofString());
    }

    /** The report of an import that comes to its end. */
    JsonObject imported(ContractsBatch batch) throws IOException, InterruptedException {
        return read(client.send(request(batch), HttpResponse.BodyHandlers.ofString()));
    }

    /** What the API answers to an account of the demonstration. */
    JsonObject get(String account, String place) throws IOException, InterruptedException {
        return read(client.send(to(place, account).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** What the API answers when an account of the demonstration sends it something in JSON. */
    HttpResponse<String> post(String account, String place, String body) throws IOException, InterruptedException {
        return client.send(
                to(place, account)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    void execute(String statement) {
        try (var connection = database.dataSource().getConnection();
                var executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column. */
    List<String> texts(String query) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    long count(String query) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void awaitImports() {
        await(() -> count("select count(*) from import_job where state not in ('DONE', 'FAILED')") == 0);
    }

    static void await(BooleanSupplier condition) {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        try (database) {
            if (process != null) {
                process.close();
            }
        }
    }

    private HttpRequest request(ContractsBatch batch) {
        return to("contracts/import", "marches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(batch.file()))
                .build();
    }

    private HttpRequest.Builder to(String place, String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":demonstration").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(process().address().resolve("api/v1/" + place))
                .header("Authorization", "Basic " + credentials);
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private ServerProcess process() {
        return Objects.requireNonNull(process, "The server was not started");
    }

    private static void copyConfiguration(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
