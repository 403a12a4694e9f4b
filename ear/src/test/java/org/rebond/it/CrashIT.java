package org.rebond.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rebond.server.EmbeddedDatabase;
import org.rebond.server.ServerProcess;

/** The server dies in the middle of an import, as in a power cut; the next start finishes it. */
class CrashIT {

    private static final int CONTRACTS = 6_000;
    private static final int PORT_OFFSET = Integer.getInteger("rebond.port.offset") + 500;

    @TempDir
    private Path directory;

    @Test
    void an_import_interrupted_by_a_kill_leaves_whole_contracts_and_is_finished_at_the_next_start() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.throwAway(0)) {
            DataSource sql = database.dataSource();

            try (ServerProcess server = start(database)) {
                server.awaitReady();
                HttpClient.newHttpClient()
                        .sendAsync(importOf(server.address()), HttpResponse.BodyHandlers.discarding());
                await(() -> count(sql, "select count(*) from contract where number like 'CRASH%'") > 0);
                server.kill();
            }

            long survived = count(sql, "select count(*) from contract where number like 'CRASH%'");
            assertThat(survived).as("the kill came in the middle").isPositive().isLessThan(CONTRACTS);
            assertThat(count(
                            sql, "select read_count from import_job where kind = 'contracts' order by id desc limit 1"))
                    .as("what is saved and what is said to be saved agree")
                    .isEqualTo(survived);
            assertThat(count(
                            sql,
                            "select count(*) from contract c where not exists"
                                    + " (select 1 from contract_holder h where h.contract_id = c.id)"))
                    .as("contracts saved by half")
                    .isZero();

            try (ServerProcess server = start(database)) {
                server.awaitReady();
                await(() -> count(sql, "select count(*) from import_job where state <> 'DONE'") == 0);

                assertThat(count(sql, "select count(*) from contract where number like 'CRASH%'"))
                        .isEqualTo(CONTRACTS);
                assertThat(again(server.address()).getInt("unchanged")).isEqualTo(CONTRACTS);
            }
        }
    }

    private ServerProcess start(EmbeddedDatabase database) throws IOException {
        Path server = Path.of(System.getProperty("rebond.server"));
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("REBOND_HTTP_PORT", "8080");
        Path base = directory.resolve("standalone");
        copyConfiguration(server.resolve("standalone/configuration"), base.resolve("configuration"));
        return ServerProcess.start(
                server,
                base,
                Path.of(System.getProperty("rebond.archive")),
                directory.resolve("data"),
                8080 + PORT_OFFSET,
                environment,
                "-Djboss.socket.binding.port-offset=" + PORT_OFFSET);
    }

    private static void copyConfiguration(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static JsonObject again(URI address) throws IOException, InterruptedException {
        String answer = HttpClient.newHttpClient()
                .send(importOf(address), HttpResponse.BodyHandlers.ofString())
                .body();
        return Json.createReader(new StringReader(answer)).readObject();
    }

    private static HttpRequest importOf(URI address) {
        String credentials =
                Base64.getEncoder().encodeToString("marches:demonstration".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address.resolve("api/v1/contracts/import"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(file()))
                .build();
    }

    private static String file() {
        return IntStream.range(0, CONTRACTS)
                .mapToObj(CrashIT::contract)
                .collect(Collectors.joining(",", "{\"marches\":[", "]}"));
    }

    private static String contract(int number) {
        return """
                {"id":"CRASH%05d","acheteur":{"id":"22000007900016"},"_type":"Marché","nature":"Marché",\
                "objet":"Essai de coupure","codeCPV":"50320000","procedure":"Procédure adaptée",\
                "lieuExecution":{"code":"79","typeCode":"Code département"},"dureeMois":12,\
                "dateNotification":"2019-01-07","datePublicationDonnees":"2019-02-01","montant":1000,"formePrix":"Ferme",\
                "titulaires":[{"typeIdentifiant":"SIRET","id":"90000079500014","denominationSociale":"Fictif"}],\
                "modifications":[]}""".formatted(number);
    }

    private static long count(DataSource database, String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
