package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.insertion.InsertionOffice.stranger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.insertion.InsertionOffice.FileRun;
import org.rebond.intake.IntakeRule;
import org.rebond.intake.Rejection;
import org.rebond.shared.Hours;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class HoursImportTest {

    static final String ATELIERS = "73282932000074";
    static final String PARIS = "21750001600019";
    static final Map<String, String> PARTIAL = Map.of("partial", "true");

    final InsertionOffice office = new InsertionOffice();
    final SocialClause.Reference clause = office.clause();
    final String name = stranger();

    String line(String month, String hours, String eligible) {
        return line(name, month, hours, eligible);
    }

    static String line(String name, String month, String hours, String eligible) {
        return String.join(";", name, "Zoé", "31/12/1990", "", ATELIERS, month, hours, eligible);
    }

    @Test
    void counts_the_hours_of_an_eligible_person() {
        var report = office.importing(clause, line("2026-09", "75,5", "oui"));

        assertThat(report.created()).isOne();
        ClauseSheet sheet = office.sheet(clause);
        assertThat(sheet.validated()).isEqualTo(Hours.of("75.5"));
        assertThat(sheet.pending()).isEqualTo(Hours.ZERO);
        assertThat(sheet.missing()).isEqualTo(Hours.of("924.5"));
        assertThat(sheet.persons()).isOne();
        assertThat(sheet.months())
                .containsExactly(
                        new ClauseSheet.MonthOfHours(YearMonth.of(2026, 9), Hours.of("75.5"), Hours.ZERO, 1, false));
    }

    @ParameterizedTest
    @CsvSource({
        "oui, VALIDATED",
        "BRSA, VALIDATED",
        "jeune nq, VALIDATED",
        "non, PENDING",
        "'', PENDING",
    })
    void hours_wait_until_the_person_is_found_eligible(String eligible, Eligibility expected) {
        office.importing(clause, line("2026-09", "8", eligible));

        ClauseSheet sheet = office.sheet(clause);
        assertThat(expected == Eligibility.VALIDATED ? sheet.validated() : sheet.pending())
                .isEqualTo(Hours.of("8"));
        assertThat(sheet.validated().plus(sheet.pending())).isEqualTo(Hours.of("8"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        office.importing(clause, line("2026-09", "75,5", "oui"));

        var again = office.importing(clause, line("2026-09", "75,5", "oui"));

        assertThat(again.unchanged()).isOne();
        assertThat(again.created() + again.updated()).isZero();
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("75.5"));
    }

    @Test
    void a_correction_is_the_next_version_of_the_statement() {
        office.importing(clause, line("2026-09", "75,5", "non"));

        var correction = office.importing(clause, line("2026-09", "70", "RQTH"));

        assertThat(correction.updated()).isOne();
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("70"));
        var statement = participant().statements().getFirst();
        assertThat(statement.number()).isEqualTo(2);
        assertThat(statement.category()).isEqualTo(EligibilityCategory.DISABLED_WORKER);
    }

    @Test
    void keeps_every_version_of_a_statement_in_the_history() {
        office.importing(clause, line("2026-09", "75,5", "non"));
        office.importing(clause, line("2026-09", "70", "oui"));

        var hours = office.transactions.fresh(() -> office.transactions
                .entityManager()
                .createNativeQuery("""
                        select cast(s.number as text) || ': ' || s.hours from hours_statement_aud s
                          join participant p on p.id = s.participant_id
                        where p.family_name = :name order by s.revision
                        """)
                .setParameter("name", name)
                .getResultList());

        assertThat(hours).asString().isEqualTo("[1: 75.50, 2: 70.00]");
    }

    @Test
    void somebody_written_otherwise_is_still_counted_once() {
        String other = name.toUpperCase(Locale.ROOT);

        office.importing(
                clause,
                line("2026-09", "10", "oui"),
                line("2026-10", "10", "oui").replace(name, other).replace("Zoé", "ZOE"));

        assertThat(office.sheet(clause).persons()).isOne();
    }

    @Test
    void reads_the_columns_in_any_order_under_their_usual_names_in_latin_1() {
        byte[] file = ("Mois,Nombre d'heures,Éligibilité,SIRET,Prénom,NOM,Né(e) le\n" + "09/2026,\"7,5\",DELD,"
                        + ATELIERS + ",Zoé," + name + ",1990-12-31")
                .getBytes(StandardCharsets.ISO_8859_1);
        FileRun run = new FileRun(clause, Map.of(), file, false, 0);

        office.run(run);

        assertThat(run.report().rules()).isEmpty();
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("7.5"));
    }

    @Test
    void reads_a_workbook_in_which_numbers_and_dates_are_such() throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Heures");
            String[] header = {"nom", "prenom", "date_naissance", "employeur_siret", "mois", "heures", "eligible"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, name);
            sheet.value(1, 1, "Zoé");
            sheet.value(1, 2, LocalDate.of(1990, 12, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, new BigDecimal(ATELIERS));
            sheet.value(1, 4, LocalDate.of(2026, 9, 1));
            sheet.style(1, 4).format("mmm-yy").set();
            sheet.value(1, 5, new BigDecimal("7.75"));
            sheet.value(1, 6, "oui");
        }
        FileRun run = new FileRun(clause, Map.of(), out.toByteArray(), false, 0);

        office.run(run);

        assertThat(run.report().rules()).isEmpty();
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("7.75"));
    }

    @Test
    void names_the_columns_that_are_missing_and_those_that_there_are() {
        FileRun run = new FileRun(
                clause,
                Map.of(),
                "nom;prenom;mois;eligible\nA;B;2026-09;oui".getBytes(StandardCharsets.UTF_8),
                false,
                0);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.run(run))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(IntakeRule.COLUMN_MISSING);
                    assertThat(refusal.sentence(Locale.FRENCH))
                            .contains("date_naissance, employeur_siret, heures", "nom, prenom, mois, eligible");
                });
    }

    @Test
    void one_refused_line_saves_nothing() {
        var report = office.importing(clause, line("2026-09", "10", "oui"), line("2026-10", "-1", "oui"));

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.created()).isZero();
        assertThat(report.rules()).containsExactly("InsertionRule.HOURS_NEGATIVE");
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.ZERO);
    }

    @Test
    void a_partial_import_saves_the_right_lines() {
        var report = office.importing(clause, PARTIAL, line("2026-09", "10", "oui"), line("2026-10", "-1", "oui"));

        assertThat(report.created()).isOne();
        assertThat(report.rejected()).hasSize(1);
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("10"));
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_saves_nothing() {
        var report = office.rehearsing(clause, PARTIAL, line("2026-09", "10", "oui"), line("2026-10", "-1", "oui"));

        assertThat(report.created()).isOne();
        assertThat(report.rejected()).hasSize(1);
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.ZERO);
    }

    @Test
    void a_resumed_import_skips_the_lines_that_are_saved_and_still_sees_a_person_twice() {
        office.importing(clause, PARTIAL, line("2026-09", "10", "oui"));
        FileRun resumed = new FileRun(
                clause,
                PARTIAL,
                InsertionOffice.file(
                        line("2026-09", "10", "oui"), line("2026-10", "5", "oui"), line("2026-09", "99", "oui")),
                false,
                1);

        office.run(resumed);

        assertThat(resumed.report().read()).isEqualTo(2);
        assertThat(resumed.report().created()).isOne();
        assertThat(resumed.report().rules()).containsExactly("InsertionRule.PERSON_TWICE");
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09, -0.25, HOURS_NEGATIVE",
        "2026-09, '7,1', HOURS_NOT_QUARTERS",
        "2026-09, '240,25', HOURS_ABOVE_LIMIT",
        "2027-01, 1, MONTH_OUTSIDE_WINDOW",
        "2025-12, 1, MONTH_OUTSIDE_WINDOW",
        "2026-12, 1, MONTH_IN_FUTURE",
    })
    void refuses_hours_that_cannot_be(String month, String hours, InsertionRule rule) {
        assertRefused(rule, line(month, hours, "oui"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09, 0", "2026-09, 0.25", "2026-09, 240", "2026-11, 1", "2026-01, 1"})
    void takes_hours_at_the_bounds(String month, String hours) {
        assertThat(office.importing(clause, line(month, hours, "oui")).created())
                .isOne();
    }

    @Test
    void refuses_hours_that_are_no_number() {
        assertRefused(IntakeRule.NOT_A_NUMBER, line("2026-09", "sept", "oui"));
    }

    @Test
    void refuses_a_month_that_is_none() {
        assertRefused(IntakeRule.NOT_A_MONTH, line("2026-13", "7", "oui"));
    }

    @Test
    void an_empty_cell_is_not_zero_hours() {
        assertRefused(IntakeRule.VALUE_MISSING, line("2026-09", "", "oui"));
    }

    @Test
    void refuses_an_eligibility_that_is_no_known_code() {
        assertRefused(InsertionRule.ELIGIBILITY_UNKNOWN, line("2026-09", "7", "peut-être"));
    }

    @ParameterizedTest
    @CsvSource({
        "=HYPERLINK(A1), NAME_INVALID",
        "<b>Durand</b>, NAME_INVALID",
        "@Durand, NAME_INVALID",
        "Durand2, NAME_INVALID",
    })
    void a_name_is_neither_a_formula_nor_mark_up(String bad, InsertionRule rule) {
        assertRefused(rule, line(bad, "2026-09", "7", "oui"));
    }

    @ParameterizedTest
    @CsvSource({"31/02/1990", "0002-01-01", "1er janvier", "01/10/2012", "31/08/1926"})
    void refuses_a_birth_date_that_cannot_be(String date) {
        assertRefused(
                InsertionRule.BIRTH_DATE_INVALID, line("2026-09", "7", "oui").replace("31/12/1990", date));
    }

    @ParameterizedTest
    @CsvSource({"30/09/2012", "02/09/1926"})
    void takes_people_from_14_to_99_in_the_month(String date) {
        assertThat(office.importing(clause, line("2026-09", "7", "oui").replace("31/12/1990", date))
                        .rules())
                .isEmpty();
    }

    @Test
    void refuses_a_siret_with_a_wrong_key() {
        assertRefused(InsertionRule.SIRET_INVALID, line("2026-09", "7", "oui").replace(ATELIERS, "73282932000075"));
    }

    @ParameterizedTest
    @CsvSource({"12345, false", "999992139048, true", "ABCDE 21 39049, true", "9999921390481, false"})
    void a_pass_number_has_twelve_characters(String number, boolean right) {
        var report = office.importing(clause, line("2026-09", "7", "oui").replace(";;", ";" + number + ";"));

        assertThat(report.rules()).hasSize(right ? 0 : 1).allMatch("InsertionRule.PASS_INVALID"::equals);
    }

    @Test
    void refuses_the_pass_of_somebody_else_without_saying_whose() {
        String number = "%012d".formatted(name.hashCode() & 0xffffff);
        office.importing(clause, line("2026-09", "7", "oui").replace(";;", ";" + number + ";"));

        var report =
                office.importing(clause, line(stranger(), "2026-09", "7", "oui").replace(";;", ";" + number + ";"));

        assertThat(report.rules()).containsExactly("InsertionRule.PASS_OF_ANOTHER_PERSON");
        assertThat(report.rejected().getFirst().message(Locale.FRENCH))
                .contains("P-")
                .doesNotContain(name);
    }

    @Test
    void a_pass_given_later_completes_the_file_of_the_person() {
        office.importing(clause, line("2026-09", "7", "oui"));

        String number = "%012d".formatted(name.hashCode() & 0xffffff);
        var report = office.importing(clause, line("2026-09", "7", "oui").replace(";;", ";" + number + ";"));

        assertThat(report.updated()).isOne();
        assertThat(participant().passNumber()).isEqualTo(number);
        assertThat(participant().statements()).hasSize(1);
    }

    @Test
    void refuses_a_person_twice_in_a_file_for_the_same_month_and_employer() {
        var report = office.importing(clause, line("2026-09", "7", "oui"), line("2026-09", "8", "oui"));

        assertThat(report.rules()).containsExactly("InsertionRule.PERSON_TWICE");
        Rejection rejection = report.rejected().getFirst();
        assertThat(rejection.id()).isEqualTo("ligne 3");
        assertThat(rejection.message(Locale.FRENCH)).contains("ligne 2");
    }

    @Test
    void takes_a_person_under_two_employers_in_the_same_month() {
        var report = office.importing(
                clause, line("2026-09", "7", "oui"), line("2026-09", "8", "oui").replace(ATELIERS, PARIS));

        assertThat(report.created()).isEqualTo(2);
        assertThat(office.sheet(clause).persons()).isOne();
    }

    @Test
    void the_hours_of_a_person_with_an_employer_count_for_one_contract() {
        SocialClause.Reference other = office.clause();
        office.importing(other, line("2026-09", "7", "oui"));

        var report = office.importing(clause, line("2026-09", "7", "oui"));

        assertThat(report.rules()).containsExactly("InsertionRule.COUNTED_ELSEWHERE");
        assertThat(report.rejected().getFirst().message(Locale.FRENCH)).contains(other.value());
    }

    @Test
    void hours_cancelled_on_one_contract_may_be_counted_on_another() {
        SocialClause.Reference other = office.clause();
        office.importing(other, line("2026-09", "7", "oui"));
        office.importing(other, line("2026-09", "0", "oui"));

        assertThat(office.importing(clause, line("2026-09", "7", "oui")).created())
                .isOne();
        assertThat(office.sheet(other).persons()).isZero();
    }

    @Test
    void refuses_more_hours_over_all_contracts_than_a_month_holds() {
        office.importing(office.clause(), line("2026-09", "200", "oui"));

        assertRefused(
                InsertionRule.HOURS_ABOVE_LIMIT_IN_ALL,
                line("2026-09", "40,25", "oui").replace(ATELIERS, PARIS));
        assertThat(office.importing(clause, line("2026-09", "40", "oui").replace(ATELIERS, PARIS))
                        .created())
                .isOne();
    }

    @Test
    void refuses_hours_of_a_closed_month_until_it_is_opened_again() {
        office.tell(service -> service.closeMonth(clause, YearMonth.of(2026, 9)));

        assertRefused(InsertionRule.MONTH_CLOSED, line("2026-09", "7", "oui"));
        office.tell(service -> service.reopenMonth(clause, YearMonth.of(2026, 9), "Relevé reçu en retard"));

        assertThat(office.importing(clause, line("2026-09", "7", "oui")).created())
                .isOne();
    }

    @Test
    void refuses_a_file_for_a_closed_clause() {
        office.tell(service -> service.close(clause));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.importing(clause, line("2026-09", "7", "oui")))
                .matches(refusal -> refusal.rule() == InsertionRule.CLAUSE_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"''", "n’importe quoi", "22000007900016-INCONNU-C1"})
    void refuses_a_file_for_an_unknown_clause(String reference) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.importing(clause, Map.of("clause", reference), line("2026-09", "7", "oui")))
                .matches(refusal -> refusal.rule() == InsertionRule.CLAUSE_UNKNOWN);
    }

    @Test
    void enters_a_file_longer_than_a_chunk_once() {
        String[] lines = new String[HoursReading.CHUNK * 2 + 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(stranger(), "2026-09", "1", "oui");
        }

        assertThat(office.importing(clause, lines).created()).isEqualTo(lines.length);
        assertThat(office.importing(clause, PARTIAL, lines).unchanged()).isEqualTo(lines.length);
        assertThat(office.sheet(clause).validated()).isEqualTo(Hours.of("401"));
        assertThat(office.sheet(clause).persons()).isEqualTo(401);
    }

    @Test
    void nothing_that_is_said_of_a_refused_line_says_who_it_is_about() {
        var report = office.importing(
                clause,
                PARTIAL,
                line("=" + name, "2026-09", "7", "oui"),
                line("2026-09", "7", "oui").replace("31/12/1990", "31/02/1990"),
                line("2026-09", "7", "oui").replace(";;", ";123456;"),
                line("2026-09", "7", "oui"),
                line("2026-09", "7", "oui"));

        assertThat(report.rejected()).hasSize(4);
        assertThat(report.rejected())
                .noneMatch(rejection -> rejection.toString().contains(name)
                        || rejection.toString().contains("1990")
                        || rejection.toString().contains("123456")
                        || rejection.message(Locale.FRENCH).contains(name));
    }

    private void assertRefused(Rule rule, String line) {
        var report = office.importing(clause, line);

        assertThat(report.rules()).containsExactly(rule.key());
        assertThat(report.rejected().getFirst().message(Locale.FRENCH)).isNotBlank();
        assertThat(report.created()).isZero();
    }

    private ParticipantSheet participant() {
        var row = office.ask(service -> service.participants(clause, Paging.first()))
                .items()
                .getFirst();
        assertThat(row.familyName()).isEqualTo(name);
        return office.ask(service -> service.participant(new Participant.Reference(row.reference())));
    }
}
