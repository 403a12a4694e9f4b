package org.rebond.reporting.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.reporting.table.Exported.OdsCell;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;

class TableExportTest {

    private record Line(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable Money amount,
            @Nullable Hours hours,
            @Nullable LocalDate day,
            @Nullable Boolean answer) {}

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.text("Objet", Line::name),
            Column.number("Nombre", Line::count),
            Column.euros("Montant", Line::amount),
            Column.hours("Heures", Line::hours),
            Column.date("Date", Line::day),
            Column.yesNo("Réservé", Line::answer));

    private static final Line FULL = new Line(
            "Écrans ; « 24 » pouces", 12, Money.euros("1234567.80"), Hours.of("7.25"), LocalDate.of(2026, 3, 5), true);
    private static final Line EMPTY = new Line(null, null, null, null, null, null);

    private static final List<Column<String>> TEXT = List.of(Column.text("Texte", text -> text));

    @Test
    void csv_is_what_a_french_spreadsheet_opens() {
        assertThat(new String(file(TableFormat.CSV, FULL, EMPTY), UTF_8)).isEqualTo("""
                \uFEFFObjet;Nombre;Montant;Heures;Date;Réservé\r
                "Écrans ; « 24 » pouces";12;1234567,80;7,25;05/03/2026;oui\r
                ;;;;;\r
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33549", "-5", "@SUM(A1)", "\tx", "\rx", "＝1"})
    void csv_keeps_a_text_from_being_a_formula(String text) {
        assertThat(Exported.csv(Exported.file(TableFormat.CSV, TEXT, text)).getLast())
                .containsExactly("'" + text.replace('\r', '\n'));
    }

    @Test
    void csv_leaves_a_negative_amount_a_number() {
        assertThat(Exported.csv(Exported.file(TableFormat.CSV, List.of(Column.euros("Écart", Money::euros)), "-5.10"))
                        .getLast())
                .containsExactly("-5,10");
    }

    @Test
    void a_heading_is_no_formula_either() {
        assertThat(Exported.csv(Exported.file(TableFormat.CSV, List.of(Column.text("=A1", text -> text))))
                        .getFirst())
                .containsExactly("'=A1");
    }

    @Test
    void xlsx_has_typed_cells() {
        List<Row> rows = Exported.xlsx(file(TableFormat.XLSX, FULL, EMPTY));

        Row row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo("Écrans ; « 24 » pouces");
        assertThat(row.getCellAsNumber(1)).hasValue(BigDecimal.valueOf(12));
        assertThat(row.getCellAsNumber(2)).hasValue(new BigDecimal("1234567.80"));
        assertThat(row.getCellAsNumber(3)).hasValue(new BigDecimal("7.25"));
        assertThat(row.getCellAsDate(4)).hasValue(LocalDate.of(2026, 3, 5).atStartOfDay());
        assertThat(row.getCellAsBoolean(5)).hasValue(true);
        assertThat(rows.size()).isLessThanOrEqualTo(3);
    }

    @Test
    void xlsx_keeps_its_bold_headings_in_view_and_on_each_printed_page() {
        byte[] file = file(TableFormat.XLSX, FULL);

        assertThat(Exported.xlsx(file).getFirst().stream().map(Cell::getText))
                .containsExactly("Objet", "Nombre", "Montant", "Heures", "Date", "Réservé");
        assertThat(new String(Exported.part(file, "xl/worksheets/sheet1.xml"), UTF_8))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<cols>");
        assertThat(new String(Exported.part(file, "xl/styles.xml"), UTF_8)).contains("<b/>");
        assertThat(new String(Exported.part(file, "xl/workbook.xml"), UTF_8)).contains("_xlnm.Print_Titles");
    }

    @Test
    void xlsx_writes_a_day_that_excel_cannot_count_as_text() {
        var column = Column.date("Date", (String day) -> LocalDate.parse(day));

        assertThat(Exported.xlsx(Exported.file(TableFormat.XLSX, List.of(column), "1899-12-31"))
                        .getLast()
                        .getCellText(0))
                .isEqualTo("1899-12-31");
    }

    @Test
    void xlsx_cuts_a_text_that_excel_would_not_open() {
        String longest = "x".repeat(32_767);

        assertThat(Exported.xlsx(Exported.file(TableFormat.XLSX, TEXT, longest))
                        .getLast()
                        .getCellText(0))
                .isEqualTo(longest);
        assertThat(Exported.xlsx(Exported.file(TableFormat.XLSX, TEXT, longest + "x"))
                        .getLast()
                        .getCellText(0))
                .isEqualTo("x".repeat(32_766) + "…");
    }

    @Test
    void ods_has_typed_cells() {
        List<OdsCell> row = Exported.ods(file(TableFormat.ODS, FULL)).getLast();

        assertThat(row.get(0)).isEqualTo(ods("Écrans ; « 24 » pouces", "Default", "string", Map.of()));
        assertThat(row.get(1)).isEqualTo(ods("12", "Default", "float", Map.of("value", "12")));
        assertThat(row.get(2))
                .isEqualTo(ods("1234567,80", "Euros", "currency", Map.of("value", "1234567.80", "currency", "EUR")));
        assertThat(row.get(3)).isEqualTo(ods("7,25", "Hours", "float", Map.of("value", "7.25")));
        assertThat(row.get(4)).isEqualTo(ods("05/03/2026", "Day", "date", Map.of("date-value", "2026-03-05")));
        assertThat(row.get(5)).isEqualTo(ods("oui", "Answer", "boolean", Map.of("boolean-value", "true")));
    }

    @Test
    void ods_says_first_and_uncompressed_what_it_is() {
        byte[] file = file(TableFormat.ODS, FULL);

        assertThat(new String(file, 30, 54, UTF_8)).isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertThat(file[8]).as("stored").isZero();
        assertThat(file[28]).as("no extra field").isZero();
    }

    @Test
    void ods_marks_its_headings_and_its_language() {
        byte[] file = file(TableFormat.ODS, FULL);

        assertThat(new String(Exported.part(file, "content.xml"), UTF_8))
                .contains("<table:table-header-rows>", "style:column-width=\"60mm\"");
        assertThat(new String(Exported.part(file, "styles.xml"), UTF_8))
                .contains("fo:language=\"fr\" fo:country=\"FR\"");
        assertThat(new String(Exported.part(file, "meta.xml"), UTF_8))
                .contains("<dc:title>Marchés &amp; &lt;lots&gt;</dc:title>", "<dc:language>fr-FR</dc:language>");
    }

    @ParameterizedTest
    @EnumSource
    void an_export_without_row_has_its_headings(TableFormat format) {
        byte[] file = file(format);

        assertThat(
                        switch (format) {
                            case CSV -> Exported.csv(file).size();
                            case XLSX -> Exported.xlsx(file).size();
                            case ODS -> Exported.ods(file).size();
                        })
                .isEqualTo(1);
    }

    @Test
    void goes_on_in_another_sheet_past_the_last_row() throws IOException {
        var table = new TableExport<>("Liste", Locale.FRENCH, TEXT);
        var ods = new ByteArrayOutputStream();
        var xlsx = new ByteArrayOutputStream();
        for (TableWriter writer : List.of(new OdsTable(table, ods, 3), new XlsxTable(table, xlsx, 3))) {
            for (String text : List.of("a", "b", "c")) {
                writer.row(List.of(new org.rebond.reporting.table.Cell.Text(text)));
            }
            writer.close();
        }

        assertThat(Exported.ods(ods.toByteArray()).stream()
                        .map(row -> row.getFirst().text()))
                .containsExactly("Texte", "a", "b", "Texte", "c");
        assertThat(new String(Exported.part(ods.toByteArray(), "content.xml"), UTF_8))
                .contains("table:name=\"Liste\"", "table:name=\"Liste 2\"");
        assertThat(Exported.xlsx(xlsx.toByteArray())).hasSize(3);
        assertThat(new String(Exported.part(xlsx.toByteArray(), "xl/worksheets/sheet2.xml"), UTF_8))
                .contains(">c<");
    }

    @ParameterizedTest
    @EnumSource
    void sends_the_first_rows_off_while_the_last_are_still_read(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        int[] sentWhileReading = new int[1];

        new TableExport<>("Liste", Locale.FRENCH, TEXT)
                .write(
                        format,
                        reader -> IntStream.range(0, 20_000).forEach(i -> {
                            reader.accept(Integer.toHexString(i * 0x9E3779B9));
                            sentWhileReading[0] = out.size();
                        }),
                        out);

        assertThat(sentWhileReading[0]).isGreaterThan(out.size() / 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_before_the_first_row_leaves_the_stream_as_it_was(TableFormat format) {
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new TableExport<>("Liste", Locale.FRENCH, TEXT)
                        .write(
                                format,
                                reader -> {
                                    throw new IllegalStateException("refused");
                                },
                                out))
                .hasMessage("refused");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_stream_stops_the_export(TableFormat format) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> new TableExport<>("Liste", Locale.FRENCH, TEXT)
                        .write(
                                format,
                                reader -> IntStream.range(0, 50_000).forEach(i -> reader.accept("texte " + i)),
                                broken))
                .isInstanceOfAny(IOException.class, UncheckedIOException.class);
    }

    @Property
    void csv_gives_back_any_text(@ForAll("texts") String text) {
        String read = Exported.csv(Exported.file(TableFormat.CSV, TEXT, text))
                .getLast()
                .getFirst();

        String clean = SpreadsheetText.clean(text);
        assertThat(read).isIn(clean, "'" + clean);
        assertThat(read).doesNotMatch("(?s)[=+\\-@\t\n＝＋－＠].*");
    }

    @Property(tries = 200)
    void xlsx_gives_back_any_text_and_no_formula(@ForAll("texts") String text) {
        var columns = List.of(TEXT.getFirst(), Column.text("Repère", (String any) -> "x"));
        Row row = Exported.xlsx(Exported.file(TableFormat.XLSX, columns, text)).getLast();

        String read = row.getOptionalCell(0).map(Cell::getText).orElse("");
        assertThat(read.replace("_x005F_x", "_x")).isEqualTo(SpreadsheetText.clean(text));
        assertThat(row.stream().filter(cell -> cell != null).map(Cell::getType)).containsOnly(CellType.STRING);
    }

    @Property(tries = 200)
    void ods_gives_back_any_text_and_no_formula(@ForAll("texts") String text) {
        OdsCell cell = Exported.ods(Exported.file(TableFormat.ODS, TEXT, text))
                .getLast()
                .getFirst();

        assertThat(cell.text()).isEqualTo(SpreadsheetText.clean(text));
        assertThat(cell.attributes()).doesNotContainKey("formula");
    }

    @Property(tries = 200)
    void every_format_gives_back_any_amount_to_the_cent(@ForAll("amounts") BigDecimal amount) {
        List<Column<String>> columns = List.of(Column.euros("Montant", Money::euros));
        String written = amount.toPlainString();

        assertThat(Exported.csv(Exported.file(TableFormat.CSV, columns, written))
                        .getLast())
                .containsExactly(written.replace('.', ','));
        assertThat(Exported.xlsx(Exported.file(TableFormat.XLSX, columns, written))
                        .getLast()
                        .getCellAsNumber(0))
                .hasValue(amount);
        assertThat(Exported.ods(Exported.file(TableFormat.ODS, columns, written))
                        .getLast()
                        .getFirst()
                        .attributes())
                .containsEntry("value", written);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars(" \t\r\n=+-@'\";_x0041<&>é\uD83D\uDE00")
                        .ofMaxLength(20));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999.99"), new BigDecimal("99999999999.99"))
                .ofScale(2);
    }

    private static byte[] file(TableFormat format, Line... lines) {
        var out = new ByteArrayOutputStream();
        try {
            new TableExport<>("Marchés & <lots>", Locale.FRENCH, COLUMNS).write(format, List.of(lines)::forEach, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static OdsCell ods(String text, String style, String type, Map<String, String> more) {
        var attributes = new java.util.LinkedHashMap<>(Map.of("style-name", style, "value-type", type));
        attributes.putAll(more);
        return new OdsCell(attributes, text);
    }
}
