package org.rebond.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.intake.IntakeRule.*;
import static org.rebond.intake.TabularFileTest.open;
import static org.rebond.intake.TabularFileTest.rows;
import static org.rebond.intake.Workbook.number;
import static org.rebond.intake.Workbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.RuleViolation;

class HostileFileTest {

    static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    static void assertRefused(IntakeRule rule, byte[] file, Object... arguments) {
        TabularFileTest.assertRefused(rule, () -> open(file).close(), arguments);
    }

    static void assertRefused(IntakeRule rule, String csv, Object... arguments) {
        assertRefused(rule, csv.getBytes(UTF_8), arguments);
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static String repeated(String cell, String separator, int count) {
        return IntStream.range(0, count).mapToObj(i -> cell + i).collect(Collectors.joining(separator));
    }

    // What is no table at all

    @Test
    void an_empty_file() {
        assertRefused(FILE_EMPTY, "");
        assertRefused(FILE_EMPTY, "\uFEFF");
        assertRefused(FILE_EMPTY, "\n \n\n");
        assertRefused(FILE_EMPTY, Workbook.of().bytes());
    }

    @Test
    void a_file_of_more_than_20_MB() {
        byte[] file = new byte[(int) TabularFile.MAX_BYTES + 1];
        Arrays.fill(file, (byte) 'a');

        assertRefused(FILE_TOO_LARGE, file, 20L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n%âãÏÓ",
                "<!DOCTYPE html><html>",
                "<?xml version='1.0'?><a/>",
                " {\"marches\": []}",
                "[1, 2]"
            })
    void a_file_of_another_kind_under_the_name_of_a_csv(String content) {
        assertRefused(NOT_A_TABLE, content);
    }

    @Test
    void an_archive_that_is_no_workbook() {
        assertRefused(
                NOT_A_TABLE,
                Workbook.empty()
                        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .bytes());
        assertRefused(NOT_A_TABLE, Workbook.empty().part("lib 0.zip", "PK").bytes());
    }

    @Test
    void the_old_format_of_excel() {
        assertRefused(OLD_EXCEL, joined(COMPOUND, new byte[600], "Workbook".getBytes(UTF_16LE)));
    }

    @Test
    void a_workbook_under_a_password() {
        assertRefused(FILE_ENCRYPTED, joined(COMPOUND, new byte[600], "EncryptedPackage".getBytes(UTF_16LE)));
    }

    @Test
    void an_archive_under_a_password() {
        byte[] file = Workbook.of(text("Nom"), text("x")).bytes();
        file[6] |= 1;

        assertRefused(FILE_ENCRYPTED, file);
    }

    @Test
    void a_workbook_with_macros() {
        assertRefused(
                FILE_HAS_MACROS,
                Workbook.of(text("Nom"), text("x"))
                        .part("xl/vbaProject.bin", "x")
                        .bytes());
    }

    @Test
    void bytes_that_are_no_text() {
        assertRefused(NOT_TEXT, "Nom;Heures\nDupont;1\0\n");
        assertRefused(NOT_TEXT, joined("Nom;Pr\u00e9nom\n".getBytes(ISO_8859_1), new byte[] {0}));
        assertRefused(NOT_TEXT, "Nom;Heures\n".getBytes(UTF_16LE)); // without its mark
    }

    @Test
    void utf_16() {
        assertRefused(IntakeRule.UTF_16, "Nom;Heures\nDupont;1\n".getBytes(StandardCharsets.UTF_16));
        assertRefused(
                IntakeRule.UTF_16, joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, "Nom;Heures\n".getBytes(UTF_16LE)));
    }

    @Test
    void bytes_that_neither_encoding_has() {
        assertRefused(ENCODING_UNKNOWN, "Nom\nD\u0081pont\n".getBytes(ISO_8859_1));
        assertRefused(ENCODING_UNKNOWN, joined("\uFEFFNom\n".getBytes(UTF_8), "No\u00ebl\n".getBytes(ISO_8859_1)));
    }

    // Workbooks made to harm

    @Test
    void a_workbook_that_inflates_a_thousandfold() {
        byte[] blanks = new byte[50 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = new Workbook()
                .part("xl/worksheets/sheet1.xml", joined("<worksheet><sheetData>".getBytes(UTF_8), blanks))
                .bytes();

        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused(FILE_INFLATES, bomb);
    }

    @Test
    void a_workbook_of_empty_rows_without_end() {
        byte[] bomb = Workbook.of("<row/>".repeat(5_000_000)).bytes();

        assertRefused(FILE_INFLATES, bomb);
    }

    @Test
    void a_workbook_with_more_parts_than_any_program_writes() {
        var workbook = Workbook.of(text("Nom"), text("x"));
        for (int i = 0; i < 1_000; i++) {
            workbook.part("xl/media/" + i, "");
        }

        assertRefused(FILE_INFLATES, workbook.bytes());
    }

    @Test
    void an_attribute_that_never_ends() {
        String noise = HexFormat.of().formatHex(noise(1 << 20));

        assertRefused(
                FILE_INFLATES, Workbook.of("<c r='A1' x='" + noise + "'/>").bytes());
    }

    @Test
    void shared_texts_that_would_fill_the_memory() {
        String texts = "<si><t>%s</t></si>".formatted("abcdefghij".repeat(900)).repeat(2_300);

        assertRefused(
                FILE_INFLATES,
                Workbook.of(text("Nom"), text("x"))
                        .part("xl/sharedStrings.xml", "<sst>" + texts + "</sst>")
                        .bytes());
    }

    @Test
    void a_cell_that_claims_to_stand_in_a_column_far_away() {
        assertRefused(
                TOO_MANY_COLUMNS, Workbook.of("<c r='ZZZZZZZZZZ1'><v>1</v></c>").bytes(), 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"})
    void an_external_entity(String part) {
        assertRefused(
                XML_ENTITIES,
                Workbook.of(text("Nom"), text("x"))
                        .part(part, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")
                        .bytes());
    }

    @Test
    void an_entity_that_multiplies() {
        String laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><sst><si><t>&c;</t></si></sst>";

        assertRefused(
                XML_ENTITIES,
                Workbook.of(text("Nom"), text("x"))
                        .part("xl/sharedStrings.xml", laughs)
                        .bytes());
    }

    @Test
    void a_document_type_behind_a_long_comment() {
        assertRefused(
                XML_ENTITIES,
                Workbook.of(text("Nom"), text("x"))
                        .part("xl/workbook.xml", "<!--" + "x".repeat(100_000) + "--><!DOCTYPE a><a/>")
                        .bytes());
    }

    @Test
    void a_workbook_cut_short() {
        byte[] file = Workbook.of(text("Nom"), text("x")).bytes();

        assertRefused(FILE_DAMAGED, Arrays.copyOf(file, file.length / 2));
    }

    @Test
    void a_workbook_with_one_byte_changed_is_read_or_refused_with_a_sentence() {
        byte[] file = Workbook.of(text("Nom") + text("Heures"), text("Dupont") + number("12.5"))
                .bytes();
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try (TabularFile table = open(changed)) {
                rows(table).forEach(row -> assertThat(row.number()).isPositive());
            } catch (RuleViolation refusal) {
                assertThat(refusal.rule()).isInstanceOf(IntakeRule.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>twelve</v></c>",
                "<c><v>1E999999999</v></c>",
                "<c t='s'><v>0</v></c>",
                "<c t='s'><v>-1</v></c>",
                "<c r='12'><v>1</v></c>",
                "<c r='A2'><v>1</v></c><c r='A2'><v>2</v></c>",
                "<c><v>1</c>",
                "<c><v>&undeclared;</v></c>"
            })
    void a_cell_that_makes_no_sense(String cell) {
        assertRefused(FILE_DAMAGED, Workbook.of(text("Nom"), cell).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "xl\\worksheets\\sheet1.xml"})
    void a_part_that_would_land_elsewhere(String name) {
        assertRefused(
                FILE_DAMAGED,
                Workbook.of(text("Nom"), text("x")).part(name, "x").bytes());
    }

    @Test
    void a_workbook_without_its_sheet() {
        assertRefused(FILE_DAMAGED, new Workbook().bytes());
        assertRefused(FILE_DAMAGED, Workbook.of(text("Nom")).sheets("<sheets/>").bytes());
    }

    // Tables with a fault in their form

    @Test
    void names_and_nothing_below() {
        assertRefused(NO_ROW, "Nom;Heures\n", "Nom, Heures");
        assertRefused(NO_ROW, "Nom;Heures\n;\n \n", "Nom, Heures");
        assertRefused(NO_ROW, Workbook.of(text("Nom") + text("Heures")).bytes(), "Nom, Heures");
    }

    @Test
    void two_columns_of_the_same_name() {
        assertRefused(COLUMN_TWICE, "Début;Nom;DEBUT\n1;2;3\n", "DEBUT", "A", "C");
    }

    @Test
    void a_quotation_mark_that_is_never_closed() {
        assertRefused(QUOTES_UNPAIRED, "Nom;Note\nDupont;\"abc\nDurand;x\n", 2L);
        assertRefused(QUOTES_UNPAIRED, "Nom;Note\nDupont;\"abc\n" + "Durand;x\n".repeat(3_000), 2L);
        assertRefused(QUOTES_UNPAIRED, "Nom;Note\nDupont;\"abc\n" + "Durand;x\n".repeat(100_000), 2L);
    }

    @Test
    void a_text_behind_a_closed_quotation_mark() {
        assertRefused(QUOTES_UNPAIRED, "Nom;Note\nDurand;y\nDupont;\"abc\"def\n", 3L);
    }

    @Test
    void one_row_more_than_a_hundred_thousand() {
        String full = "Nom\n" + "x\n".repeat(TabularFile.MAX_ROWS);

        try (TabularFile table = open(full)) {
            assertThat(table.rowCount()).isEqualTo(100_000);
        }
        assertRefused(TOO_MANY_ROWS, full + "x\n", 100_000);
    }

    @Test
    void one_column_more_than_sixty() {
        try (TabularFile table = open(repeated("c", ";", 60) + "\n" + repeated("x", ";", 60) + "\n")) {
            assertThat(table.columns()).hasSize(60);
        }
        assertRefused(TOO_MANY_COLUMNS, repeated("c", ";", 61) + "\n1\n", 60);
        assertRefused(
                TOO_MANY_COLUMNS,
                Workbook.of(text("Nom"), "<c r='BI2'><v>1</v></c>").bytes(),
                60);
    }

    @Test
    void a_cell_of_more_than_ten_thousand_characters() {
        String longest = "x".repeat(TabularFile.MAX_CELL);

        try (TabularFile table = open("Nom;Note\nDupont;" + longest + "\n")) {
            assertThat(rows(table).getFirst().cell("Note").text()).contains(longest);
        }
        assertRefused(CELL_TOO_LONG, "Nom;Note\nDupont;" + longest + "x\n", "B2", 10_000);
        String shared = "<sst><si><t>" + longest + "x</t></si></sst>";
        for (String cell : List.of(text(longest + "x"), number("1" + longest), "<c t='s'><v>0</v></c>")) {
            assertRefused(
                    CELL_TOO_LONG,
                    Workbook.of(text("Note"), cell)
                            .part("xl/sharedStrings.xml", shared)
                            .bytes(),
                    "A2",
                    10_000);
        }
    }

    @Test
    void a_row_with_more_cells_than_names() {
        assertRefused(CELL_WITHOUT_COLUMN, "Nom,Heures\nDurand,1\nDupont,12,5\n", "C3", "5", 3L);
        assertRefused(CELL_WITHOUT_COLUMN, "Nom;;Heures\nDupont;x;1\n", "B2", "x", 2L);
        try (TabularFile table = open("Nom;Heures;;\nDupont;1;;;\n")) {
            assertThat(table.columns()).containsExactly("Nom", "Heures");
        }
    }

    // Cells that are no values

    @Test
    void a_formula_of_a_workbook() {
        byte[] file = Workbook.of(
                        text("Nom") + text("Heures"),
                        text("Dupont") + "<c r='B2'><f>SUM(A1:A9)</f><v>12</v></c>",
                        text("Durand") + "<c r='B3' t='str'><f t='shared' si='7'/><v></v></c>")
                .bytes();

        try (TabularFile table = open(file)) {
            Cell computed = rows(table).getFirst().cell("Heures");
            TabularFileTest.assertRefused(FORMULA, computed::decimal, "B2", "Heures", "12");
            TabularFileTest.assertRefused(FORMULA, rows(table).getLast().cell("Heures")::text, "B3", "Heures", "");
        }
        assertRefused(
                FORMULA, Workbook.of("<c><f>A2</f><v>1</v></c>", text("x")).bytes(), "A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =HYPERLINK(\"\"http://x\"\")", "@SUM(A1)", "+1+1", "+cmd|' /C calc'!A0"})
    void a_text_that_a_spreadsheet_program_would_compute(String formula) {
        try (TabularFile table = open("Nom;Note\nDupont;\"" + formula + "\"\n")) {
            TabularFileTest.assertRefused(FORMULA, rows(table).getFirst().cell("Note")::text, "B2", "Note");
        }
        assertRefused(FORMULA, "Nom;\"" + formula + "\"\nDupont;x\n", "B1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12,5", "+12,5", "+33 1 44 55 66 77", "+33 (0)1.44", "- néant", "a=b", "x@y.fr"})
    void a_text_that_only_looks_a_little_like_a_formula(String text) {
        try (TabularFile table = open("Nom;Note\nDupont;" + text + "\n")) {
            assertThat(rows(table).getFirst().cell("Note").text()).contains(text);
        }
    }

    @Test
    void an_error_of_calculation() {
        try (TabularFile table =
                open(Workbook.of(text("Heures"), "<c t='e'><v>#REF!</v></c>").bytes())) {
            TabularFileTest.assertRefused(
                    CELL_IN_ERROR, rows(table).getFirst().cell("Heures")::text, "A2", "Heures", "#REF!");
        }
    }

    @Test
    void a_refused_file_leaves_nothing_behind() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = copies(directory);

        assertRefused(OLD_EXCEL, COMPOUND);
        assertRefused(
                FILE_INFLATES,
                Workbook.of("<c x='" + "x".repeat(2 << 20) + "'/>").bytes());
        open("Nom\nx\n").close();

        assertThat(copies(directory)).isEqualTo(before);
    }

    private static List<Path> copies(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("rebond.*\\.table"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(42).nextBytes(noise);
        return noise;
    }
}
