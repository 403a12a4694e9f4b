package org.rebond.procurement;

import static org.rebond.procurement.ContractFixture.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rebond.TestDatabase;
import org.rebond.shared.Paging;

/**
 * The time of a page of the list of contracts at 10³, 10⁵ and 10⁶ contracts, against the same SQL through JDBC: the
 * median of many calls, in microseconds.
 */
final class ListBenchmark {

    private static final int WARM_UP = 200;
    private static final int COMPILING = 5_000;
    private static final int CALLS = 51;
    private static final int DEEP = 1000;

    private static final String COLUMNS =
            "select c.reference, c.buyer_siret, c.buyer_name, c.number, c.object, c.nature, c.procedure, c.holder,"
                    + " cardinality(c.holder_identifiers), c.current_amount, c.notified_on, c.ends_on, c.published_on,"
                    + " c.modification_count from (select c.id from contract c ";
    private static final String LATEST = " order by c.notified_on desc nulls last, c.id";

    /** What varies from one contract to the next, so that indexes have something to do. */
    private static final Map<String, String> VARIED = Map.of(
            "notified_on", "date '2010-01-01' + (i::bigint * 7919 % 6000)::int",
            "ends_on", "date '2010-01-01' + (i::bigint * 7919 % 6000)::int + 365",
            "current_amount", "1000 + i::bigint * 7907 % 1000000",
            "procedure", "(array['ADAPTED','OPEN','RESTRICTED','NEGOTIATED','WITHOUT_COMPETITION'])[1 + i % 5]",
            "object", "'Fourniture ' || i || ' de ' || md5(i::text)",
            "holder", "'Entreprise ' || md5((i % 5000)::text)");

    private final ProcurementOffice office = new ProcurementOffice();
    private final Map<String, Long> smallest = new HashMap<>();
    private int there;

    private enum Case {
        DEFAULT_SORT(ContractFilter.ALL, "", "select total from contract_total"),
        A_FILTER(
                new ContractFilter(
                        null, null, null, Procedure.OPEN, null, null, null, null, null, null, null, false),
                " where c.procedure = 'OPEN'",
                "select count(*) from (select 1 from contract c where c.procedure = 'OPEN' limit 10001) counted");

        private final ContractFilter filter;
        private final String where;
        private final String total;

        Case(ContractFilter filter, String where, String total) {
            this.filter = filter;
            this.where = where;
            this.total = total;
        }
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        ListBenchmark benchmark = new ListBenchmark();
        Map<String, String> results = new LinkedHashMap<>();
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        for (int size : new int[] {1_000, 100_000, 1_000_000}) {
            benchmark.grow(size);
            benchmark.measure(size, results);
            Files.writeString(
                    file,
                    results.entrySet().stream()
                            .map(result -> "  \"" + result.getKey() + "\": " + result.getValue())
                            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
        }
    }

    private void grow(int size) throws SQLException {
        if (there == 0) {
            office.ask(desk -> desk.register(contract("B").sheet()));
            there = 1;
            office.in(() -> {
                for (int i = 0; i < COMPILING; i++) {
                    serve(Case.values()[i % 2], 1);
                }
                return true;
            });
        }
        Map<String, String> varied = new HashMap<>(VARIED);
        varied.put("number", "'B-' || (i + " + there + ")");
        varied.put("reference", "reference || '-' || (i + " + there + ")");
        office.copy("B", size - there, varied);
        there = size;
        try (Connection connection = TestDatabase.dataSource().getConnection();
                PreparedStatement vacuum = connection.prepareStatement("vacuum analyze contract")) {
            vacuum.execute();
        }
    }

    private void measure(int size, Map<String, String> results) throws SQLException {
        for (Case asked : Case.values()) {
            for (int page : new int[] {1, DEEP}) {
                String name = asked.name().toLowerCase(Locale.ROOT) + ", page " + page;
                long served = office.in(() -> median(() -> serve(asked, page))); // one connection, as from a pool
                long bare;
                try (Connection connection = TestDatabase.dataSource().getConnection()) {
                    connection.setAutoCommit(false);
                    bare = median(() -> query(connection, asked, page));
                }
                smallest.putIfAbsent(name, served);
                results.put(
                        name + ", " + size + " contracts",
                        "{\"served\": %d, \"bare\": %d, \"toBare\": %.2f, \"toSmallest\": %.2f}"
                                .formatted(
                                        served,
                                        bare,
                                        (double) served / bare,
                                        (double) served / smallest.getOrDefault(name, served)));
            }
        }
    }

    private void serve(Case asked, int page) {
        office.ask(desk -> desk.contracts(asked.filter, new Paging(page, 25, null, false)));
    }

    private static void query(Connection connection, Case asked, int page) {
        read(connection, COLUMNS + asked.where + LATEST + " limit 25 offset " + (page - 1) * 25
                + ") page join contract c on c.id = page.id" + LATEST);
        read(connection, asked.total);
    }

    private static void read(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In microseconds. */
    private static long median(Runnable call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        long[] times = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[CALLS / 2] / 1000;
    }
}
