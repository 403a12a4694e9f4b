package org.rebond.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.rebond.server.EmbeddedDatabase;
import org.rebond.server.ServerProcess;

/**
 * The server from outside: time from nothing to the first page with the embedded database, memory when idle, and the list of
 * contracts at a thousand, a hundred thousand and a million of them.
 */
public final class ServerBenchmark {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int VISITS = 60;
    private static final int PAGE_SIZE = 25;
    private static final int DEEP = 1000;

    private ServerBenchmark() {}

    /** @param args the server's directory, the archive, a directory to work in, the file of the results */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path server = Path.of(args[0]);
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "bench");
        int port = Integer.parseInt(System.getenv().getOrDefault("REBOND_HTTP_PORT", "8080"));
        JsonObjectBuilder results = Json.createObjectBuilder();

        long begun = System.nanoTime();
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(work.resolve("database"))) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("REBOND_DEMO", "true");
            try (ServerProcess process = ServerProcess.start(
                    server,
                    server.resolve("standalone"),
                    Path.of(args[1]),
                    work.resolve("data"),
                    port,
                    environment)) {
                process.awaitReady();
                results.add("startSeconds", seconds(System.nanoTime() - begun));
                TimeUnit.SECONDS.sleep(10); // idle is what is left when the start has settled
                results.add("idleResidentMegabytes", residentMegabytes(process.pid()));
                lists(database.dataSource(), process, results);
            }
        }
        Path file = Path.of(args[3]);
        Files.createDirectories(file.getParent());
        String json = results.build().toString();
        Files.writeString(file, json);
        System.out.println("server: " + json);
    }

    private static void lists(DataSource database, ServerProcess process, JsonObjectBuilder results)
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.signIn(process.address(), "marches", "demonstration");
        Map<String, Double> smallest = new HashMap<>();
        for (int size : SIZES) {
            fill(database, size);
            JsonObjectBuilder times = Json.createObjectBuilder();
            int beforeDeep = Math.min(DEEP, size / PAGE_SIZE) - 1; // of a shorter list, its last full page
            Map<String, String> pages = Map.of(
                    "firstPage", "marches/",
                    "thousandthPage", visitor.next("marches/?page=" + beforeDeep),
                    "filter", "marches/?procedure=OPEN",
                    "search", "marches/?q=Essai+999");
            for (var page : pages.entrySet()) {
                double milliseconds = visitor.median(page.getValue(), VISITS).toNanos() / 1e6;
                smallest.putIfAbsent(page.getKey(), milliseconds);
                times.add(page.getKey() + "Milliseconds", round(milliseconds));
                times.add(page.getKey() + "Ratio", round(milliseconds / smallest.get(page.getKey())));
            }
            results.add("contracts" + size, times);
        }
    }

    /** Copies one contract of the demonstration under new numbers until there are that many. */
    private static void fill(DataSource database, int size) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set work_mem = '64MB'");
            statement.execute(
                    """
                    insert into contract (id, version, reference, buyer_siret, buyer_name, number, nature, object, cpv,
                      techniques, execution_modes, procedure, place_code, place_kind, duration_months, notified_on,
                      published_on, initial_amount, price_kinds, price_form, social_considerations,
                      environmental_considerations, current_amount, ends_on, holder, holder_identifiers, holder_words,
                      modification_count, history_length, publication_faults)
                    select -n, 0, c.reference || '-' || n, c.buyer_siret, c.buyer_name, 'B' || n, c.nature,
                      'Essai ' || n || ' : ' || c.object, c.cpv, c.techniques, c.execution_modes,
                      case when n %% 3 = 0 then 'OPEN' else 'ADAPTED' end, c.place_code, c.place_kind, c.duration_months,
                      date '2010-01-01' + (n %% 5000)::int, c.published_on, c.initial_amount, c.price_kinds, c.price_form,
                      c.social_considerations, c.environmental_considerations, 1000 + n, c.ends_on, c.holder,
                      c.holder_identifiers, c.holder_words, 0, 0, 0
                    from generate_series((select total from contract_total) + 1, %d) n,
                      (select * from contract where id > 0 order by id limit 1) c
                    """
                            .formatted(size));
            statement.execute(
                    """
                    insert into contract_holder (contract_id, position, kind, identifier, name)
                    select c.id, 0, 'SIRET', c.holder_identifiers[1], c.holder from contract c
                    where c.id < 0 and not exists (select 1 from contract_holder h where h.contract_id = c.id)
                    """);
            statement.execute("analyze contract");
            statement.execute("vacuum contract");
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        String resident = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return round(Double.parseDouble(resident.replaceAll("\\D+", "")) / 1024);
    }

    private static double seconds(long nanoseconds) {
        return round(Duration.ofNanos(nanoseconds).toMillis() / 1000.0);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
