package org.rebond.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rebond.TestDatabase;

/** What the migration finds out of mandates that were proposed before their circumstances were kept. */
class EarlierMandatesTest {

    /** Constraints and triggers are left aside: what is read of a contract and its mandates is enough. */
    @Test
    void the_checklist_of_an_earlier_mandate_says_in_what_circumstances_it_was_proposed() throws SQLException {
        DataSource database = TestDatabase.migratedTo("earlier_mandates", "141");
        TestDatabase.execute(
                database,
                "set session_replication_role = replica",
                contract(),
                amended(1, "2026-02-01"),
                amended(2, "2026-03-01"),
                mandate(1, "INVOICE", "2026-01-31"),
                mandate(2, "INVOICE", "2026-03-01"),
                mandate(3, "ADVANCE", "2026-01-15"),
                mandate(4, "DIRECT_PAYMENT", "2026-02-01"),
                documents(1, "INVOICE", "CONTRACT", "PRICE_SCHEDULE", "PURCHASE_ORDER"),
                documents(2, "INVOICE", "PURCHASE_ORDER", "AMENDMENT", "PENALTY_STATEMENT"),
                documents(3, "ADVANCE_STATEMENT"),
                "insert into mandate_deduction (mandate_id, rank, kind, amount)"
                        + " values (1, 0, 'RETENTION', 5), (2, 0, 'PENALTY', 5)",
                // one that was proposed since keeps what was kept
                "insert into mandate_circumstance (mandate_id, circumstance) values (4, 'FIRST'), (1, 'FIRST')");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(read(database, "select mandate_id || ' ' || circumstance from mandate_circumstance order by 1"))
                .containsExactly("1 FIRST", "1 ON_ORDER", "2 AMENDED", "2 ON_ORDER", "2 PENALISED", "4 FIRST");
        assertThat(read(database, "select id || ' ' || amendments || ' ' || acts from mandate order by id"))
                .containsExactly("1 0 0", "2 2 0", "3 0 0", "4 1 1");
    }

    private static String contract() {
        return """
                insert into contract (id, version, reference, buyer_siret, number, nature, object, techniques,
                  execution_modes, initial_amount, price_kinds, social_considerations, environmental_considerations,
                  current_amount, holder, holder_identifiers, holder_words, modification_count, history_length,
                  publication_faults, unpublished_lines)
                values (1, 0, 'K', '22000007900016', 'K', 'MARCHE', 'Postes', '{}', '{}', 1000, '{}', '{}', '{}', 1000,
                  'Atelier', '{90000079500014}', 'atelier', 2, 2, 0, 0)
                """;
    }

    private static String amended(int number, String notifiedOn) {
        return "insert into contract_modification (id, contract_id, number, notified_on) values (%d, 1, %d, '%s')"
                .formatted(number, number, notifiedOn);
    }

    private static String mandate(int rank, String kind, String settledOn) {
        return """
                insert into mandate (id, version, reference, due_reference, due_kind, contract_reference, exercise, kind,
                  state, object, payee, payee_kind, settled_on, total_excluding_tax, tax, net, built_on)
                values (%1$d, 0, 'K-F%1$d-M', 'K-F%1$d', '%2$s', 'K', 2026, 'INSTALMENT', 'PROPOSED', 'Postes',
                  '90000079500014', 'SIRET', '%3$s', 100, 20, 120, '%3$s')
                """.formatted(rank, kind, settledOn);
    }

    private static String documents(int mandate, String... kinds) {
        List<String> rows = new ArrayList<>();
        for (String kind : kinds) {
            rows.add("(%d, '%s', 'MISSING')".formatted(mandate, kind));
        }
        return "insert into mandate_document (mandate_id, kind, state) values " + String.join(", ", rows);
    }

    private static List<String> read(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
