package org.rebond.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rebond.shared.Words;

/**
 * An OpenDocument 1.3 spreadsheet, written as it comes. Its heading row is marked as such, stays in view and is printed
 * again on each page; its language is in the styles. Past the last row of a sheet comes another sheet.
 */
final class OdsTable implements TableWriter {

    private static final int ROWS_OF_SHEET = 1_048_576;
    private static final String FORBIDDEN_IN_A_SHEET_NAME = "[\\[\\]*?:/\\\\']";

    private final TableExport<?> table;
    private final int rowsOfSheet;
    private final Words words;
    private final ZipOutputStream zip;
    private final OdsContent content;
    private int sheets;
    private int rows;

    OdsTable(TableExport<?> table, OutputStream out) throws IOException {
        this(table, out, ROWS_OF_SHEET);
    }

    OdsTable(TableExport<?> table, OutputStream out, int rowsOfSheet) throws IOException {
        this.table = table;
        this.rowsOfSheet = rowsOfSheet;
        this.words = Words.in(table.language());
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        OdsPackage.start(
                zip,
                Map.of(
                        "title", table.title(),
                        "sheet", sheetName(1),
                        "language", language().getLanguage(),
                        "country", language().getCountry()));
        zip.putNextEntry(new ZipEntry("content.xml"));
        this.content = new OdsContent(zip);
        content.start("office", "document-content").namespaces().attribute("office", "version", "1.3");
        columnStyles();
        content.start("office", "body").start("office", "spreadsheet");
        startSheet();
    }

    private Locale language() {
        return table.language().getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    }

    private String sheetName(int sheet) {
        String name = table.title().replaceAll(FORBIDDEN_IN_A_SHEET_NAME, "-");
        return sheet == 1 ? name : name + " " + sheet;
    }

    private void columnStyles() throws IOException {
        content.start("office", "automatic-styles");
        for (int c = 0; c < table.columns().size(); c++) {
            content.start("style", "style")
                    .attribute("style", "name", "column" + c)
                    .attribute("style", "family", "table-column")
                    .start("style", "table-column-properties")
                    .attribute("style", "column-width", table.columns().get(c).width() * 2 + "mm")
                    .end()
                    .end();
        }
        content.end();
    }

    private void startSheet() throws IOException {
        sheets++;
        content.start("table", "table").attribute("table", "name", sheetName(sheets));
        for (int c = 0; c < table.columns().size(); c++) {
            content.start("table", "table-column")
                    .attribute("table", "style-name", "column" + c)
                    .end();
        }
        content.start("table", "table-header-rows").start("table", "table-row");
        for (Column<?> column : table.columns()) {
            text(column.heading(), "Heading");
        }
        content.end().end();
        rows = 1;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (rows == rowsOfSheet) {
            content.end();
            startSheet();
        }
        content.start("table", "table-row");
        for (int c = 0; c < cells.size(); c++) {
            write(cells.get(c), table.columns().get(c).kind());
        }
        content.end();
        rows++;
    }

    private void write(Cell cell, Column.Kind kind) throws IOException {
        switch (cell) {
            case Cell.Text text -> text(text.value(), "Default");
            case Cell.Figure figure -> figure(figure, kind);
            case Cell.Day day ->
                value(cell, "Day", "date", "date-value", day.value().toString());
            case Cell.YesNo answer -> value(cell, "Answer", "boolean", "boolean-value", String.valueOf(answer.value()));
        }
    }

    private void figure(Cell.Figure figure, Column.Kind kind) throws IOException {
        String value = figure.value().toPlainString();
        switch (kind) {
            case EUROS -> value(figure, "Euros", "currency", "value", value);
            case HOURS -> value(figure, "Hours", "float", "value", value);
            default -> value(figure, "Default", "float", "value", value);
        }
    }

    private void text(String text, String style) throws IOException {
        content.start("table", "table-cell").attribute("table", "style-name", style);
        if (!text.isEmpty()) {
            content.attribute("office", "value-type", "string").paragraphs(text);
        }
        content.end();
    }

    private void value(Cell cell, String style, String type, String attribute, String value) throws IOException {
        content.start("table", "table-cell")
                .attribute("table", "style-name", style)
                .attribute("office", "value-type", type)
                .attribute("office", attribute, value);
        if (type.equals("currency")) {
            content.attribute("office", "currency", "EUR");
        }
        content.paragraphs(CsvTable.display(cell, words)).end();
    }

    @Override
    public void close() throws IOException {
        content.close();
        zip.closeEntry();
        zip.finish();
    }
}
