package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.law.LawOffice.DECIDER;
import static org.rebond.law.LawOffice.OFFICER;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class LegalRegisterTest {

    static final ParameterKey ECB = ParameterKey.of(ParameterKind.ECB_RATE);
    static final ParameterKey EXEMPTION = ParameterKey.of(ParameterKind.EXEMPTION, Category.SUPPLIES_SERVICES);

    final LawOffice office = new LawOffice();

    static ParameterChange change(String figure, String from, String to) {
        return new ParameterChange(
                figure.isEmpty() ? null : new BigDecimal(figure),
                LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to),
                "Journal officiel",
                LawOffice.TODAY);
    }

    static ParameterChange rate() {
        return change("2.40", "2026-07-01", "2026-12-31");
    }

    @Test
    void a_rate_proposed_by_one_and_published_by_another_answers_from_then_on() {
        office.rehearse(desk -> {
            desk.as(OFFICER, register -> register.propose(ECB, rate()));
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> desk.law().lateInterestRate(LocalDate.of(2026, 7, 1)));

            desk.as(DECIDER, register -> register.publish(ECB));

            assertThat(desk.law().lateInterestRate(LocalDate.of(2026, 7, 1)).percent())
                    .isEqualByComparingTo("10.4");
            ParameterRow latest = desk.register().parameter(ECB).versions().getFirst();
            assertThat(latest.proposedBy()).isEqualTo("marches");
            assertThat(latest.decidedBy()).isEqualTo("decideur");
        });
    }

    @Test
    void a_successor_ends_the_version_in_force_on_the_day_before() {
        office.rehearse(desk -> {
            desk.as(OFFICER, register -> register.propose(EXEMPTION, change("75000", "2027-01-01", "")));
            desk.as(DECIDER, register -> register.publish(EXEMPTION));

            assertThat(desk.law()
                            .exemption(Category.SUPPLIES_SERVICES, LocalDate.of(2026, 12, 31))
                            .value()
                            .amount())
                    .isEqualByComparingTo("60000");
            assertThat(desk.law()
                            .exemption(Category.SUPPLIES_SERVICES, LocalDate.of(2027, 1, 1))
                            .value()
                            .amount())
                    .isEqualByComparingTo("75000");
            assertThat(desk.register().parameter(EXEMPTION).versions().get(1).validTo())
                    .isEqualTo("2026-12-31");
        });
    }

    @Test
    void nobody_publishes_their_own_proposal() {
        office.rehearse(desk -> {
            desk.as(DECIDER, register -> register.propose(ECB, rate()));
            assertRefused(LawRule.OWN_PROPOSAL, () -> desk.as(DECIDER, register -> register.publish(ECB)));
        });
    }

    @Test
    void one_proposal_at_a_time() {
        office.rehearse(desk -> {
            desk.as(OFFICER, register -> register.propose(ECB, rate()));
            assertThat(desk.register().parameter(ECB).proposed()).isPresent();
            assertRefused(LawRule.ALREADY_PROPOSED, () -> desk.as(OFFICER, register -> register.propose(ECB, rate())));
        });
    }

    @Test
    void a_proposal_taken_back_or_turned_down_leaves_the_law_as_it_was() {
        office.rehearse(desk -> {
            desk.as(OFFICER, register -> register.propose(ECB, rate()));
            desk.as(OFFICER, register -> register.withdraw(ECB));
            desk.as(OFFICER, register -> register.propose(ECB, rate()));
            desk.as(DECIDER, register -> register.reject(ECB));

            assertRefused(LawRule.NOT_ON_FILE, () -> desk.law().lateInterestRate(LocalDate.of(2026, 7, 1)));
            assertRefused(LawRule.NOTHING_PROPOSED, () -> desk.as(DECIDER, register -> register.publish(ECB)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, '', VERSION_KEPT", // the day on which the one in force starts
        "2025-12-01, '', OVERLAPS_LATER",
        "2006-08-31, 2006-09-01, OVERLAPS_LATER"
    })
    void a_version_that_began_is_never_rewritten(String from, String to, LawRule rule) {
        office.rehearse(desk -> {
            desk.as(OFFICER, register -> register.propose(EXEMPTION, change("1", from, to)));
            assertRefused(rule, () -> desk.as(DECIDER, register -> register.publish(EXEMPTION)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2.40, 2026-07-01, '', NOT_ONE_HALF_YEAR",
        "2.40, 2026-07-02, 2026-12-31, NOT_ONE_HALF_YEAR",
        "2.40, 2026-01-01, 2026-12-31, NOT_ONE_HALF_YEAR",
        "'', 2026-07-01, 2026-12-31, NOT_ONE_HALF_YEAR",
        "-0.01, 2026-07-01, 2026-12-31, FIGURE_INVALID",
        "0.00001, 2026-07-01, 2026-12-31, FIGURE_INVALID",
        "2.40, 2026-07-01, 2026-06-30, VALIDITY_REVERSED"
    })
    void a_rate_that_cannot_be_is_refused(String figure, String from, String to, LawRule rule) {
        assertRefused(rule, () -> office.tell(OFFICER, register -> register.propose(ECB, change(figure, from, to))));
    }

    @Test
    void a_duty_has_no_figure() {
        var duty = ParameterKey.of(ParameterKind.SOCIAL_CONDITION);
        assertRefused(
                LawRule.FIGURE_OF_DUTY,
                () -> office.tell(OFFICER, register -> register.propose(duty, change("1", "2027-01-01", ""))));
    }

    @Test
    void a_source_is_named_and_a_check_is_not_to_come() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        assertRefused(LawRule.SOURCE_MISSING, () -> new ParameterChange(BigDecimal.ONE, from, null, " ", null));
        assertRefused(
                LawRule.VERIFIED_IN_FUTURE,
                () -> office.tell(
                        OFFICER,
                        register -> register.propose(
                                EXEMPTION,
                                new ParameterChange(BigDecimal.ONE, from, null, "JO", LawOffice.TODAY.plusDays(1)))));
    }

    @Test
    void a_mark_goes_once_the_text_was_read() {
        var key = ParameterKey.of(ParameterKind.CLAIM_DELAY, CcagVersion.FCS2021);
        office.rehearse(desk -> {
            assertThat(desk.register().parameter(key).versions().getFirst().toVerify())
                    .isTrue();

            desk.as(OFFICER, register -> register.verify(key, LocalDate.of(2021, 4, 1), LawOffice.TODAY));

            ParameterRow checked = desk.register().parameter(key).versions().getFirst();
            assertThat(checked.verifiedOn()).isEqualTo(LawOffice.TODAY);
            assertThat(checked.confidence()).isEqualTo(Confidence.PRIMARY);
            assertRefused(
                    LawRule.NOT_ON_FILE,
                    () -> desk.as(
                            OFFICER, register -> register.verify(key, LocalDate.of(2021, 4, 2), LawOffice.TODAY)));
        });
    }

    @Test
    void an_unknown_parameter_is_refused() {
        var key = ParameterKey.of(ParameterKind.FORMAL_THRESHOLD, Buyer.HEALTH, Category.WORKS);
        assertRefused(LawRule.PARAMETER_UNKNOWN, () -> office.read(register -> register.parameter(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NOTHING",
                "EXEMPTION",
                "EXEMPTION.LOCAL",
                "EXEMPTION.WORKS.WORKS",
                "EXEMPTION.",
                "ECB_RATE.",
                "ecb_rate"
            })
    void what_is_no_reference_is_not_read_as_one(String reference) {
        assertThatThrownBy(() -> ParameterKey.parse(reference)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reference_is_read_as_it_is_written() {
        var key = ParameterKey.of(ParameterKind.FORMAL_THRESHOLD, Buyer.LOCAL, Category.WORKS);

        assertThat(key.reference()).isEqualTo("FORMAL_THRESHOLD.LOCAL.WORKS");
        assertThat(ParameterKey.parse(key.reference())).isEqualTo(key);
        assertThat(key.label(Locale.FRANCE))
                .isEqualTo("Seuil de procédure formalisée – collectivité territoriale, travaux");
    }

    @Test
    void the_list_is_searched_by_name_source_or_reference_and_filtered() {
        assertThat(total(new ParameterFilter("délai de paiement", null, null, LawOffice.TODAY, false)))
                .isEqualTo(5);
        assertThat(total(new ParameterFilter("PAYMENT DELAY", null, null, LawOffice.TODAY, false)))
                .isEqualTo(5);
        assertThat(total(new ParameterFilter("2025-1386", null, null, null, false)))
                .isEqualTo(3);
        assertThat(total(new ParameterFilter("ecb_rate", null, null, LocalDate.of(2026, 6, 30), false)))
                .isEqualTo(1);
        assertThat(total(new ParameterFilter(null, ParameterKind.ECB_RATE, null, null, false)))
                .isEqualTo(35);
        assertThat(total(new ParameterFilter(null, null, ParameterState.PROPOSED, null, false)))
                .isZero();
        assertThat(total(new ParameterFilter("nothing of the kind", null, null, null, false)))
                .isZero();
        assertThat(total(new ParameterFilter(null, ParameterKind.CLAIM_DELAY, null, null, true)))
                .isEqualTo(2);
    }

    @Test
    void the_list_is_sorted_and_handed_over_whole() {
        var filter = new ParameterFilter(null, ParameterKind.PAYMENT_DELAY, null, null, false);
        var rows = new ArrayList<ParameterRow>();
        office.read(register -> {
            register.eachVersion(filter, "figure", true, rows::add);
            return true;
        });

        assertThat(rows).hasSize(8);
        assertThat(rows.getFirst().figure().text(Locale.FRANCE)).isEqualTo("60 jours");
        assertThat(office.read(register -> register.versions(filter, new Paging(2, 5, "figure", true)))
                        .items())
                .containsExactlyElementsOf(rows.subList(5, 8));
    }

    @Test
    void every_version_on_file_reads_in_both_languages() {
        office.read(register -> {
            register.eachVersion(ParameterFilter.ALL, null, false, row -> {
                assertThat(row.key().label(Locale.FRANCE)).isNotBlank();
                assertThat(row.figure().text(Locale.UK)).isNotBlank().doesNotContain("{");
                assertThat(row.toVerify()).isEqualTo(row.confidence() == Confidence.TO_VERIFY);
            });
            return true;
        });
    }

    @Test
    void every_kind_has_a_figure_on_file() {
        for (ParameterKind kind : ParameterKind.values()) {
            assertThat(total(new ParameterFilter(null, kind, null, null, false)))
                    .as(kind.name())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update legal_parameter set figure = 1 where reference = 'ECB_RATE'; kept as it is",
                "update legal_parameter set valid_from = valid_from - 1 where reference = 'ECB_RATE'; kept as it is",
                "update legal_parameter set state = 'PROPOSED' where reference = 'ECB_RATE'; kept as it is",
                "delete from legal_parameter where reference = 'ECB_RATE'; kept as it is",
                "update legal_parameter set valid_to = null where reference = 'ECB_RATE'; legal_parameter_versions_apart",
                "update legal_parameter set verified_on = null where reference = 'ADVANCE_THRESHOLD' and confidence = 'PRIMARY'; check",
                "insert into legal_parameter (id, version, kind, reference, valid_from, source, confidence, state, proposed_by, proposed_at, decided_by, decided_at) values (-1, 0, 'ECB_RATE', 'ECB_RATE', '2030-01-01', 'JO', 'TO_VERIFY', 'PUBLISHED', 'a', now(), 'a', now()); legal_parameter_two_persons",
                "insert into legal_parameter (id, version, kind, reference, valid_from, source, confidence, state) values (-1, 0, 'ECB_RATE', 'EXEMPTION', '2030-01-01', 'JO', 'TO_VERIFY', 'PUBLISHED'); check"
            })
    void the_database_refuses_what_the_register_would(String sql, String reason) {
        assertThatThrownBy(() -> {
                    try (var connection = TestDatabase.dataSource().getConnection();
                            var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        try {
                            statement.executeUpdate(sql);
                        } finally {
                            connection.rollback();
                        }
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void who_proposes_does_not_publish() {
        assertThat(OFFICER.may(Permission.PROPOSE_LAW)).isTrue();
        assertThat(OFFICER.may(Permission.PUBLISH_LAW)).isFalse();
        assertThat(DECIDER.may(Permission.PROPOSE_LAW)).isFalse();
        assertThat(DECIDER.may(Permission.PUBLISH_LAW)).isTrue();
    }

    private long total(ParameterFilter filter) {
        return office.read(register -> register.versions(filter, Paging.first()))
                .total();
    }

    private static void assertRefused(LawRule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
