package org.rebond.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An invoice of 1 200 € that was settled yesterday, put on file directly: how it got there is not what is tested. */
final class SettledInvoice {

    private SettledInvoice() {}

    /** @return its reference */
    static String on(String contract) throws SQLException {
        String reference = contract + "-F1";
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("REBOND_DB_URL"),
                        System.getenv("REBOND_DB_USER"),
                        System.getenv("REBOND_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into invoice (id, version, reference, contract_reference, rank, number, holder_kind,
                      holder_identifier, holder_name, issued_on, received_on, state, total_excluding_tax,
                      total_including_tax, starts_on, delay_days, due_on, certified_by, certified_on, settled_by, settled_on,
                      payable, credited, repayment, retention, penalties)
                    select nextval('invoice_seq'), 0, '%1$s', '%2$s', 1, 'N-%2$s', 'SIRET', '90000079500014', 'Fictif',
                      d, d, 'SETTLED', 1000, 1200, d, 30, d + 30, 'marches', d, 'finances', d, 1200, 0, 0, 0, 0
                    from (select current_date - 1 as d) yesterday
                    """.formatted(reference, contract));
        }
        return reference;
    }
}
