package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.insertion.HoursImportTest.line;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.TestDatabase;

/** What the database itself refuses, should the application be wrong one day. */
class InsertionSchemaTest {

    final InsertionOffice office = new InsertionOffice();
    final SocialClause.Reference clause = office.clause();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update hours_statement set hours = -0.25 where %s ; hours_statement_hours_check",
                "update hours_statement set hours = 0.1 where %s ; hours_statement_hours_check",
                "update hours_statement set hours = 744.25 where %s ; hours_statement_hours_check",
                "update hours_statement set month = '2026-09-02' where %s ; hours_statement_month_check",
                "update hours_statement set employer_siret = '7328293200007' where %s ; hours_statement_employer_siret",
                "update hours_statement set eligibility = 'PERHAPS' where %s ; hours_statement_eligibility_check",
                "update hours_statement set participant_id = -1 where %s ; hours_statement_participant_id_fkey",
                "insert into hours_statement select id - 1000000, version, clause_id, participant_id, employer_siret, month, 0, eligibility, category, number from hours_statement where %s ; hours_statement_clause_id_month",
                "insert into hours_statement select id - 1000000, version, (select min(id) from social_clause), participant_id, employer_siret, month, hours, eligibility, category, number from hours_statement where %s ; hours_statement_counts_once",
            })
    void refuses_hours_that_cannot_be(String sql, String constraint) {
        office.importing(clause, line(InsertionOffice.stranger(), "2026-09", "7", "oui"));

        assertRefused(
                sql.formatted("clause_id = (select id from social_clause where reference = '" + clause.value() + "')"),
                constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update social_clause set due = 0 where %s ; social_clause_due_check",
                "update social_clause set due = 1.1 where %s ; social_clause_due_check",
                "update social_clause set hourly_penalty = -1 where %s ; social_clause_hourly_penalty_check",
                "update social_clause set window_to = window_from - 1 where %s ; social_clause_check",
                "update social_clause set contract_reference = 'nobody', reference = 'nobody-C1' where %s ; social_clause_contract_reference_fkey",
                "insert into social_clause select -id, version, contract_reference || '-C2', contract_reference, 2, window_to, window_to, due, hourly_penalty, state from social_clause where %s ; social_clause_windows_apart",
                "insert into closed_month select id, '2026-09-02' from social_clause where %s ; closed_month_month_check",
            })
    void refuses_clauses_that_cannot_be(String sql, String constraint) {
        assertRefused(sql.formatted("reference = '" + clause.value() + "'"), constraint);
    }

    @Test
    void one_identity_is_one_person() {
        office.importing(clause, line(InsertionOffice.stranger(), "2026-09", "7", "oui"));

        assertRefused(
                "insert into participant select -id, version, 'P-000000', identity_hash, null, family_name, given_names, birth_date from participant order by id desc limit 1",
                "participant_is_one_person");
    }

    private static void assertRefused(String sql, String constraint) {
        assertThatThrownBy(() -> {
                    try (Connection connection = TestDatabase.dataSource().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }
}
