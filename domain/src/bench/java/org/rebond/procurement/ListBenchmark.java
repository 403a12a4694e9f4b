package org.rebond.procurement;

import static org.rebond.procurement.ContractFixture.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.TestDatabase;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/**
 * The time of a page of the list of contracts at 10³, 10⁵ and 10⁶ contracts, against the same SQL through JDBC: the
 * median of many calls, in microseconds.
 */
final class ListBenchmark {

    private static final int WARM_UP = 200;
    private static final int COMPILING = 5_000;
    private static final int CALLS = 51;
    private static final int ROUNDS = 9;
    private static final int SIZE = 25;
    private static final int DEEP = 1000;

    private static final String COLUMNS =
            "select c.reference, c.buyer_siret, c.buyer_name, c.number, c.object, c.nature, c.procedure, c.holder,"
                    + " cardinality(c.holder_identifiers), c.current_amount, c.notified_on, c.ends_on, c.published_on,"
                    + " c.modification_count from (select c.id from contract c ";
    private static final String BESIDE =
            "(c.notified_last, c.id) < (select n.notified_last, n.id from contract n where n.reference = ?)";
    private static final String LATEST = " order by c.notified_last desc, c.id desc";

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
        DEFAULT_SORT(ContractFilter.ALL, null, "select total from contract_total"),
        A_FILTER(
                new ContractFilter(
                        null, null, null, Procedure.OPEN, null, null, null, null, null, null, null, false),
                "c.procedure = 'OPEN'",
                "select pg_current_snapshot()::text");

        private final ContractFilter filter;
        private final @Nullable String criterion;
        private final String total;

        Case(ContractFilter filter, @Nullable String criterion, String total) {
            this.filter = filter;
            this.criterion = criterion;
            this.total = total;
        }

        String where(boolean beside) {
            List<String> criteria =
                    Stream.of(criterion, beside ? BESIDE : null).filter(Objects::nonNull).toList();
            return criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria);
        }
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        ListBenchmark benchmark = new ListBenchmark();
        Map<String, String> results = new LinkedHashMap<>();
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        for (int size : new int[] {1_000, 100_000, 1_000_000}) {
            benchmark.grow(size);
            if (results.isEmpty()) {
                benchmark.compile();
            }
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

    private void compile() {
        office.in(() -> {
            for (int i = 0; i < COMPILING; i++) {
                serve(Case.values()[i % 2], Paging.first());
            }
            return true;
        });
    }

    private void measure(int size, Map<String, String> results) throws SQLException {
        for (Case asked : Case.values()) {
            results.put(
                    asked.name().toLowerCase(Locale.ROOT) + ", counted anew, " + size + " contracts",
                    "{\"served\": %d}".formatted(countedAnew(asked)));
            for (int page : new int[] {1, DEEP}) {
                String name = asked.name().toLowerCase(Locale.ROOT) + ", page " + page;
                Paging paging = page == 1 ? Paging.first() : afterThePageBefore(asked, page);
                List<Long> servedRounds = new ArrayList<>();
                List<Long> bareRounds = new ArrayList<>();
                try (Connection connection = TestDatabase.dataSource().getConnection()) {
                    connection.setAutoCommit(false);
                    for (int round = 0; round < ROUNDS; round++) { // in turn: the machine has its moods
                        servedRounds.add(office.in(() -> median(() -> serve(asked, paging)))); // as from a pool
                        bareRounds.add(median(() -> query(connection, asked, paging.neighbour())));
                    }
                }
                long served = median(servedRounds);
                long bare = median(bareRounds);
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

    /** The first page when somebody has written since it was last asked for. */
    private long countedAnew(Case asked) throws SQLException {
        try (Connection somebody = TestDatabase.dataSource().getConnection()) {
            return office.in(() -> median(() -> {
                read(somebody, "select cast(pg_current_xact_id() as text)", null);
                serve(asked, Paging.first());
            }));
        }
    }

    /** As the link of the page before asks for it; of a list that does not go so far, its last full page. */
    private Paging afterThePageBefore(Case asked, int page) {
        long full = office.<Long>ask(desk -> desk.count(asked.filter)) / SIZE;
        int number = (int) Math.min(page, full);
        Page<ContractRow> before =
                office.ask(desk -> desk.contracts(asked.filter, new Paging(number - 1, SIZE, null, false)));
        return new Paging(number, SIZE, null, false, before.following());
    }

    private void serve(Case asked, Paging paging) {
        Page<ContractRow> page = office.ask(desk -> desk.contracts(asked.filter, paging));
        if (page.items().size() != SIZE) {
            throw new IllegalStateException(paging + " shows " + page.items().size());
        }
    }

    private static void query(Connection connection, Case asked, Paging.@Nullable Neighbour neighbour) {
        read(connection, asked.total, null);
        read(
                connection,
                COLUMNS + asked.where(neighbour != null) + LATEST + " limit " + SIZE
                        + ") page join contract c on c.id = page.id" + LATEST,
                neighbour);
    }

    private static void read(Connection connection, String sql, Paging.@Nullable Neighbour neighbour) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (neighbour != null) {
                statement.setString(1, neighbour.reference());
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
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
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.run();
            times.add(System.nanoTime() - start);
        }
        return median(times) / 1000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
