package org.rebond.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rebond.intake.Workbook.number;
import static org.rebond.intake.Workbook.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.RuleViolation;

class TabularFileTest {

    static TabularFile open(String csv) {
        return open(csv.getBytes(UTF_8));
    }

    static TabularFile open(byte[] file) {
        return TabularFile.open(new ByteArrayInputStream(file));
    }

    static List<Row> rows(TabularFile table) {
        List<Row> rows = new ArrayList<>();
        table.rows().forEach(rows::add);
        return rows;
    }

    static Cell only(String csv, String column) {
        try (TabularFile table = open(csv)) {
            return rows(table).getFirst().cell(column);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ",", "|"})
    void detects_the_separator(String separator) {
        try (TabularFile table = open("Nom;Prénom;Mois\nDupont;Anne;01/2026\n".replace(";", separator))) {
            assertThat(table.columns()).containsExactly("Nom", "Prénom", "Mois");
        }
    }

    @Test
    void a_comma_in_the_cells_is_not_the_separator_of_a_file_with_semicolons() {
        try (TabularFile table = open("Nom, prénom, âge;Heures\nDupont, Anne;12,5\nDurand, Jean;7,25\n")) {
            assertThat(table.columns()).containsExactly("Nom, prénom, âge", "Heures");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void detects_the_encoding_even_when_the_first_accent_comes_late(String charset) {
        String csv = "Nom;Ville\n" + "Dupont;Paris\n".repeat(20_000) + "Noël;Orléans\n";

        try (TabularFile table = open(csv.getBytes(Charset.forName(charset)))) {
            assertThat(rows(table).getLast().cell("Ville").text()).contains("Orléans");
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        try (TabularFile table = open("\uFEFFNom;Ville\nDupont;Paris\n")) {
            assertThat(table.columns()).containsExactly("Nom", "Ville");
        }
    }

    @Test
    void finds_a_column_whatever_its_accents_case_and_punctuation() {
        assertThat(only("N° de  Contrat;DÉBUT\nA12;x\n", "n de contrat").text()).contains("A12");
        assertThat(only("N° de  Contrat;DÉBUT\nA12;x\n", "Debut").text()).contains("x");
    }

    @Test
    void a_row_has_the_line_number_that_a_person_sees() {
        try (TabularFile table = open("\nNom;Note\n\nDupont;\"deux\nlignes\"\n;\nDurand;x\n")) {
            assertThat(rows(table)).extracting(Row::number).containsExactly(4L, 7L);
            assertThat(rows(table)).extracting(Row::id).containsExactly("ligne 4", "ligne 7");
            assertThat(table.rowCount()).isEqualTo(2);
        }
    }

    @Test
    void an_empty_cell_is_empty_and_not_zero() {
        Cell cell = only("Nom;Heures\nDupont; \u00a0\n", "Heures");

        assertThat(cell.decimal()).isEmpty();
        assertThat(cell.date()).isEmpty();
        assertThat(cell.yesNo()).isEmpty();
        assertThat(cell.isEmpty()).isTrue();
        assertThat(only("Nom;Heures\nDupont;0\n", "Heures").decimal())
                .hasValueSatisfying(zero -> assertThat(zero).isZero());
        assertThat(only("Nom;Heures\nDupont\n", "Heures").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,5|1234.5",
                "1\u00a0234,5|1234.5",
                "1\u202f234\u202f567,89|1234567.89",
                "1234.50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1,234,567|1234567",
                "-12,5|-12.5",
                "\u221212,5|-12.5",
                "+3|3",
                "0,25|0.25",
                "1 000,00 €|1000.00",
                "007|7"
            })
    void reads_a_number_in_french_and_in_english(String written, String value) {
        assertThat(only("Nom\tHeures\nDupont\t" + written + "\n", "Heures").decimal())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"douze", "12h30", "1 23", "12 34,5", "1,2,3", "1.5.2", "1e5", "--3", "12,", ",5", "NaN", "0x1F"})
    void refuses_what_is_no_number_with_the_column_and_the_value(String written) {
        Cell cell = only("Nom\tHeures\nDupont\t" + written + "\n", "Heures");

        assertRefused(IntakeRule.NOT_A_NUMBER, cell::decimal, "Heures", written);
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/2026,2026-12-31",
        "1/2/2026,2026-02-01",
        "01-02-2026,2026-02-01",
        "01.02.2026,2026-02-01",
        "2026-02-01,2026-02-01",
        "2026-02-01T00:00:00,2026-02-01",
        "2026-02-01 00:00:00.000,2026-02-01",
        "29/02/2024,2024-02-29"
    })
    void reads_a_day(String written, LocalDate day) {
        assertThat(only("Nom;Jour\nDupont;" + written + "\n", "Jour").date()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2017-30-05", "0002-01-01", "29/02/2025", "31/04/2026", "01/02/26", "12/31/2026", "46023", "hier"
            })
    void refuses_what_is_no_day(String written) {
        Cell cell = only("Nom;Jour\nDupont;" + written + "\n", "Jour");

        assertRefused(IntakeRule.NOT_A_DATE, cell::date, "Jour", written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07/2026",
                "7/2026",
                "2026-07",
                "juillet 2026",
                "JUIL. 2026",
                "juil-26",
                "July 2026",
                "15/07/2026"
            })
    void reads_a_month(String written) {
        assertThat(only("Nom;Mois\nDupont;" + written + "\n", "Mois").month()).contains(YearMonth.of(2026, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2026", "jui 2026", "ma 2026", "marmotte 2026", "2026", "07/26", "juillet"})
    void refuses_what_is_no_month(String written) {
        Cell cell = only("Nom;Mois\nDupont;" + written + "\n", "Mois");

        assertRefused(IntakeRule.NOT_A_MONTH, cell::month, "Mois", written);
    }

    @Test
    void reads_yes_and_no() {
        assertThat(only("Nom;RSA\nDupont;Oui\n", "RSA").yesNo()).contains(true);
        assertThat(only("Nom;RSA\nDupont;FAUX\n", "RSA").yesNo()).contains(false);
        assertRefused(IntakeRule.NOT_YES_OR_NO, only("Nom;RSA\nDupont;peut-être\n", "RSA")::yesNo, "RSA", "peut-être");
    }

    @Test
    void names_the_missing_columns_and_those_that_were_read() {
        try (TabularFile table = open("Nom;Heures\nDupont;1\n")) {
            assertRefused(
                    IntakeRule.COLUMN_MISSING,
                    () -> table.require("Nom", "Mois", "Contrat"),
                    "Mois, Contrat",
                    "Nom, Heures");
            assertRefused(
                    IntakeRule.COLUMN_MISSING, () -> rows(table).getFirst().cell("Mois"), "Mois", "Nom, Heures");
        }
    }

    @Test
    void a_rejection_of_a_row_says_where_and_what() {
        try (TabularFile table = open("Nom;Heures\nDupont;douze\n")) {
            Row row = rows(table).getFirst();
            RuleViolation violation = catchThrowableOfType(
                    RuleViolation.class, () -> row.cell("heures").decimal());

            Rejection rejection = row.rejection("heures", violation);

            assertThat(rejection)
                    .isEqualTo(Rejection.of("ligne 2", "Heures", "douze", IntakeRule.NOT_A_NUMBER, "Heures", "douze"));
            assertThat(rejection.message(Locale.FRENCH)).contains("Heures", "douze", "1 234,5");
        }
    }

    @Test
    void reads_a_workbook_that_fastexcel_wrote() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Heures");
            sheet.value(0, 0, "Nom");
            sheet.value(0, 1, "Heures");
            sheet.value(0, 3, "Début");
            sheet.value(2, 0, "Dupont & fils <é>");
            sheet.value(2, 1, 35.1);
            sheet.value(2, 3, LocalDate.of(2026, 7, 1));
            sheet.style(2, 3).format("dd/mm/yyyy").set();
        }

        try (TabularFile table = open(bytes.toByteArray())) {
            Row row = rows(table).getFirst();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cell("Nom").text()).contains("Dupont & fils <é>");
            assertThat(row.cell("Heures").decimal())
                    .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("35.1"));
            assertThat(row.cell("debut").date()).contains(LocalDate.of(2026, 7, 1));
            assertThat(row.cell("debut").month()).contains(YearMonth.of(2026, 7));
            assertThat(row.cell("debut").address()).isEqualTo("D3");
            assertThat(table.columns()).containsExactly("Nom", "Heures", "Début");
        }
    }

    @Test
    void reads_each_kind_of_cell_of_a_workbook() {
        byte[] file = new Workbook()
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Nom</t></si><si><r><t>Du</t></r><r><t xml:space='preserve'>pont </t></r>"
                                + "<rPh><t>カ</t></rPh></si></sst>")
                .sheet(
                        "sheet1",
                        "<c t='s'><v>0</v></c>" + text("Siret") + text("Oui") + text("Heures") + text("Note"),
                        "<c t='s'><v>1</v></c>" + number("2.1590350100017E13") + "<c t='b'><v>1</v></c>"
                                + number("35.100000000000001") + "<c t='str'><v>a_x000D_b</v></c>")
                .bytes();

        try (TabularFile table = open(file)) {
            Row row = rows(table).getFirst();
            assertThat(row.cell("Nom").text()).contains("Dupont");
            assertThat(row.cell("Siret").text()).contains("21590350100017");
            assertThat(row.cell("Oui").yesNo()).contains(true);
            assertThat(row.cell("Heures").raw()).isEqualTo("35.1");
            assertThat(row.cell("Note").raw()).isEqualTo("a\rb");
        }
    }

    @Test
    void takes_the_first_sheet_that_is_visible() {
        byte[] file = new Workbook()
                .sheets("<sheets><sheet name='a' sheetId='1' state='hidden' r:id='s1'/>"
                        + "<sheet name='b' sheetId='2' r:id='s2'/></sheets>")
                .sheet("sheet1", text("Caché"), text("x"))
                .sheet("sheet2", text("Visible"), text("x"))
                .bytes();

        try (TabularFile table = open(file)) {
            assertThat(table.columns()).containsExactly("Visible");
        }
    }

    @Test
    void counts_dates_from_where_the_workbook_counts_them() {
        byte[] file = Workbook.of(text("Jour"), number("44561"))
                .sheets("<workbookPr date1904='1'/><sheets><sheet name='a' sheetId='1' r:id='s1'/></sheets>")
                .bytes();

        try (TabularFile table = open(file)) {
            assertThat(rows(table).getFirst().cell("Jour").date()).contains(LocalDate.of(2026, 1, 1));
        }
    }

    @Test
    void refuses_a_serial_from_before_the_calendar_of_spreadsheets_is_right() {
        try (TabularFile table =
                open(Workbook.of(text("Jour"), number("61"), number("60")).bytes())) {
            assertThat(rows(table).getFirst().cell("Jour").date()).contains(LocalDate.of(1900, 3, 1));
            assertRefused(IntakeRule.NOT_A_DATE, rows(table).getLast().cell("Jour")::date, "Jour", "60");
        }
    }

    @Test
    void says_how_far_the_rows_have_been_given() {
        try (TabularFile table = open("Nom\n" + "x\n".repeat(4))) {
            var rows = table.rows().iterator();
            assertThat(table.percent()).isZero();
            rows.next();
            assertThat(table.percent()).isEqualTo(25);
            rows.forEachRemaining(row -> {});
            assertThat(table.percent()).isEqualTo(100);
        }
    }

    static void assertRefused(
            IntakeRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Object... arguments) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, call);
        assertThat(violation).as("refusal").isNotNull();
        assertThat(violation.rule()).isEqualTo(rule);
        assertThat(violation.arguments()).startsWith(arguments);
        assertThat(violation.sentence(Locale.FRENCH)).doesNotContain("{");
        assertThat(violation.sentence(Locale.ENGLISH)).doesNotContain("{");
    }
}
