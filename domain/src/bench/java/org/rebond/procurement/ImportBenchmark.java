package org.rebond.procurement;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.TestDatabase;
import org.rebond.intake.Tally;

/**
 * The import of many contracts, against a plain JDBC batch of the rows that it wrote (contracts, holders, modifications,
 * and their revisions) into the same tables in the same run. The file is a published one, repeated with new numbers, when
 * it is at hand; otherwise the test's own contract.
 */
final class ImportBenchmark {

    private static final int WARM_UP = 5_000;
    private static final long APART = 1_000_000_000_000L;

    private static final String MINE = "c.reference like '%-B_______'";

    /** The tables, what finds the rows of a stretch of contracts, and the columns that tell the copy from its model. */
    private enum Rows {
        CONTRACT("contract", "from contract t where t.id > ? and t.id <= ?"),
        HOLDER("contract_holder", "from contract_holder t where t.contract_id > ? and t.contract_id <= ?"),
        MODIFICATION(
                "contract_modification", "from contract_modification t where t.contract_id > ? and t.contract_id <= ?"),
        CONTRACT_REVISION("contract_aud", "from contract_aud t where t.id > ? and t.id <= ?"),
        HOLDER_REVISION("contract_holder_aud", "from contract_holder_aud t where t.contract_id > ? and t.contract_id <= ?"),
        MODIFICATION_REVISION(
                "contract_modification_aud",
                "from contract_modification_aud t where t.contract_id > ? and t.contract_id <= ?");

        private final String table;
        private final String stretch;

        Rows(String table, String stretch) {
            this.table = table;
            this.stretch = stretch;
        }
    }

    private static final Map<Rows, String> COLUMNS = new EnumMap<>(Rows.class);

    private final ProcurementOffice office = new ProcurementOffice();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final List<Long> heap = new ArrayList<>();
    private long measuring;

    public static void main(String[] arguments) throws IOException, SQLException {
        Path result = Path.of(arguments[0]);
        Files.createDirectories(result.getParent());
        Files.writeString(result, new ImportBenchmark().run(Integer.parseInt(arguments[1])));
    }

    private String run(int contracts) throws IOException, SQLException {
        Path file = file(contracts, 'B');
        Path warmUp = file(WARM_UP, 'W');
        try {
            office.imports(warmUp);
            long importing = time(file, contracts);
            long copying = copy();
            return """
                    {
                      "contracts": %d,
                      "importSeconds": %.1f,
                      "contractsPerSecond": %.0f,
                      "jdbcSeconds": %.1f,
                      "ofPlainJdbc": %.2f,
                      "heapMegabytesOnTheWay": %s
                    }
                    """
                    .formatted(
                            contracts,
                            importing / 1e9,
                            contracts / (importing / 1e9),
                            copying / 1e9,
                            (double) copying / importing,
                            heap);
        } finally {
            Files.delete(file);
            Files.delete(warmUp);
        }
    }

    private long time(Path file, int contracts) {
        var run = new ProcurementOffice.TestRun(() -> Files.newInputStream(file)) {
            private long read;

            @Override
            public void record(Tally tally) {
                read += tally.read();
                if (read % Math.max(Contract.CHUNK, contracts / 10) == 0) {
                    weigh();
                }
            }
        };
        long start = System.nanoTime();
        office.imports(run);
        return System.nanoTime() - start - measuring;
    }

    private void weigh() {
        long start = System.nanoTime();
        memory.gc();
        heap.add(memory.getHeapMemoryUsage().getUsed() >> 20);
        measuring += System.nanoTime() - start;
    }

    private static long copy() throws SQLException {
        long spent = 0;
        try (Connection from = TestDatabase.dataSource().getConnection();
                Connection to = TestDatabase.dataSource().getConnection()) {
            to.setAutoCommit(false);
            long last = number(from, "select min(c.id) - 1 from contract c where " + MINE);
            while (true) {
                long next = end(from, last);
                if (next == 0) {
                    return spent;
                }
                List<List<Object[]>> stretch = new ArrayList<>();
                for (Rows rows : Rows.values()) {
                    stretch.add(read(from, rows, last, next));
                }
                long start = System.nanoTime();
                for (Rows rows : Rows.values()) {
                    write(to, rows, stretch.get(rows.ordinal()));
                }
                to.commit();
                spent += System.nanoTime() - start;
                last = next;
            }
        }
    }

    /** The last of the next stretch; 0 when there is none. */
    private static long end(Connection from, long after) throws SQLException {
        return number(
                from,
                "select coalesce(max(id), 0) from (select c.id from contract c where c.id > " + after + " and c.id < "
                        + APART + " and " + MINE + " order by c.id limit 500) stretch");
    }

    private static long number(Connection from, String sql) throws SQLException {
        try (PreparedStatement query = from.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String columns(Connection from, Rows rows) throws SQLException {
        String known = COLUMNS.get(rows);
        if (known != null) {
            return known;
        }
        try (PreparedStatement query = from.prepareStatement("select string_agg(column_name, ', ' order by"
                + " ordinal_position) from information_schema.columns where table_name = ? and is_generated = 'NEVER'")) {
            query.setString(1, rows.table);
            try (ResultSet names = query.executeQuery()) {
                names.next();
                COLUMNS.put(rows, names.getString(1));
                return names.getString(1);
            }
        }
    }

    private static List<Object[]> read(Connection from, Rows rows, long after, long until) throws SQLException {
        List<Object[]> read = new ArrayList<>();
        try (PreparedStatement query = from.prepareStatement("select " + columns(from, rows) + " " + rows.stretch)) {
            query.setLong(1, after);
            query.setLong(2, until);
            try (ResultSet found = query.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = apart(found.getMetaData().getColumnName(i + 1), found.getObject(i + 1));
                    }
                    read.add(row);
                }
            }
        }
        return read;
    }

    /** The copy stands beside its model: other keys, the same everything else. */
    private static Object apart(String column, Object value) {
        return switch (column) {
            case "id", "contract_id" -> (Long) value + APART;
            case "reference" -> ((String) value).replace("-B", "-J");
            case "number" -> value instanceof String number ? number.replaceFirst("B", "J") : value;
            default -> value;
        };
    }

    private static void write(Connection to, Rows rows, List<Object[]> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        String marks = "?" + ", ?".repeat(values.getFirst().length - 1);
        try (PreparedStatement insert = to.prepareStatement(
                "insert into " + rows.table + " (" + columns(to, rows) + ") values (" + marks + ")")) {
            for (Object[] row : values) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Path file(int contracts, char letter) throws IOException {
        List<JsonObject> models = models();
        Path file = Files.createTempFile("contracts", ".json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"marches\": [");
            for (int i = 0; i < contracts; i++) {
                String id = "%s%07d".formatted(letter, i);
                out.write(i == 0 ? "\n" : ",\n");
                out.write(Json.createObjectBuilder(models.get(i % models.size()))
                        .add("id", id)
                        .build()
                        .toString());
            }
            out.write("]}");
        }
        return file;
    }

    private static List<JsonObject> models() throws IOException {
        Optional<Path> published = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/reference/data/decp/real/data.gouv.fr_pes_2019-04.json"))
                .filter(Files::exists)
                .findFirst();
        List<JsonObject> models = new ArrayList<>();
        try (DecpFile file = new DecpFile(
                published.isPresent()
                        ? Files.newInputStream(published.get())
                        : new ByteArrayInputStream(DecpText.flat(DecpText.of2019("model"))
                                .getBytes(StandardCharsets.UTF_8)))) {
            for (var next = file.next(); next.isPresent(); next = file.next()) {
                models.add(next.get());
            }
            return models;
        }
    }
}
