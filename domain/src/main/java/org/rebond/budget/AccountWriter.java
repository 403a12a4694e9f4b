package org.rebond.budget;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes the accounts of a nomenclature: thousands at a time, which entities would make slow. */
final class AccountWriter {

    private static final String UPSERT = """
            insert into budget_account (nomenclature_id, kind, code, label, chapter, usable)
            select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
            on conflict (nomenclature_id, kind, code) do update
              set label = excluded.label, chapter = excluded.chapter, usable = excluded.usable
              where (budget_account.label, budget_account.chapter, budget_account.usable)
                is distinct from (excluded.label, excluded.chapter, excluded.usable)
            returning xmax = 0
            """; // a row that was just inserted has no deleting transaction

    private AccountWriter() {}

    static Nomenclatures.Tally write(Connection connection, long nomenclature, List<BudgetAccount> accounts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setLong(1, nomenclature);
            statement.setArray(
                    2,
                    texts(
                            connection,
                            accounts.stream()
                                    .map(account -> account.kind().name())
                                    .toArray()));
            statement.setArray(
                    3,
                    texts(connection, accounts.stream().map(BudgetAccount::code).toArray()));
            statement.setArray(
                    4,
                    texts(
                            connection,
                            accounts.stream().map(BudgetAccount::label).toArray()));
            statement.setArray(
                    5,
                    texts(
                            connection,
                            accounts.stream().map(BudgetAccount::chapter).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "boolean",
                            accounts.stream().map(BudgetAccount::usable).toArray()));
            int added = 0;
            int changed = 0;
            try (ResultSet written = statement.executeQuery()) {
                while (written.next()) {
                    if (written.getBoolean(1)) {
                        added++;
                    } else {
                        changed++;
                    }
                }
            }
            return new Nomenclatures.Tally(added, changed);
        }
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
