package org.rebond.ordering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.rebond.TestDatabase;
import org.rebond.procurement.Contract;
import org.rebond.shared.Paging;

/**
 * The ledger of a contract with 10 000 orders, each delivered and admitted, and a page of its orders: the service against
 * the ledger's own query through JDBC, the median of calls in turn, in microseconds.
 */
final class LedgerBenchmark {

    private static final int ORDERS = 10_000;
    private static final int WARM_UP = 20;
    private static final int CALLS = 41;

    private final OrderingOffice office = new OrderingOffice();

    public static void main(String[] arguments) throws SQLException, IOException {
        new LedgerBenchmark().run(Path.of(arguments[0]));
    }

    private void run(Path file) throws SQLException, IOException {
        Contract.Reference contract = office.framework("20000000");
        Delivery.Reference delivery = office.deliver(office.order(contract, "TOUR", 10), "BL-1", 10);
        office.decide(delivery, Decision.ADMITTED, 10, "0");
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String copy : copies(contract.value())) {
                statement.execute(copy);
            }
            statement.execute("vacuum analyze");
            List<Long> served = new ArrayList<>();
            List<Long> bare = new ArrayList<>();
            List<Long> page = new ArrayList<>();
            for (int i = 0; i < WARM_UP + CALLS; i++) {
                served.add(time(() -> office.ask(service -> service.ledger(contract))));
                page.add(time(
                        () -> office.ask(service -> service.orders(OrderFilter.on(contract.value()), Paging.first()))));
                bare.add(time(() -> read(connection, contract)));
            }
            String json = "{\"orders\": %d, \"ledger\": %d, \"bare\": %d, \"toBare\": %.2f, \"pageOfOrders\": %d}%n"
                    .formatted(
                            ORDERS,
                            median(served),
                            median(bare),
                            (double) median(served) / median(bare),
                            median(page));
            Files.createDirectories(file.getParent());
            Files.writeString(file, json);
            System.out.print("ledger: " + json);
        }
    }

    /** The first order, its delivery and its decision, under ranks 2 to 10 000. */
    private static List<String> copies(String contract) {
        String order = "'" + contract + "-B' || n";
        String others = " from generate_series(2, " + ORDERS + ") n, ";
        return List.of(
                "insert into purchase_order select -n, 0, " + order + ", o.contract_reference, n, o.issued_on, o.deliver_by,"
                        + " o.commitment, o.state, o.total" + others + "purchase_order o where o.reference = '" + contract
                        + "-B1'",
                "insert into order_line select -n, 0, l.code, l.label, l.unit_price, l.quantity, l.base_price" + others
                        + "order_line l join purchase_order o on o.id = l.order_id where o.reference = '" + contract
                        + "-B1'",
                "insert into delivery select -n, 0, " + order + " || '-L1', " + order + ", 1, d.note_number,"
                        + " d.delivered_on, d.verify_by, null, null, 0" + others
                        + "delivery d where d.order_reference = '" + contract + "-B1'",
                "insert into delivered_quantity select -n, 0, 10" + others + "(values (1)) one",
                "insert into verification select -n, 0, 0, 10, 'ADMITTED', 0, null, date '2026-11-23', false" + others
                        + "(values (1)) one");
    }

    private static void read(Connection connection, Contract.Reference contract) {
        try (PreparedStatement query = connection.prepareStatement(LedgerQuery.SQL.replace(":contract", "?"))) {
            query.setString(1, contract.value());
            ResultSet rows = query.executeQuery();
            if (!rows.next() || rows.getLong("admitted_units") != 10L * ORDERS) {
                throw new IllegalStateException("The ledger is incomplete");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long time(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return (System.nanoTime() - begun) / 1000;
    }

    private static long median(List<Long> times) {
        return times.stream()
                .skip(WARM_UP)
                .sorted()
                .skip(CALLS / 2)
                .findFirst()
                .orElseThrow();
    }
}
