package org.rebond.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook, its rows handed to the stream by the hundred. Past the last row of a sheet comes another sheet. */
final class XlsxTable implements TableWriter {

    private static final int ROWS_KEPT = 100;
    /** Excel opens no file with a longer text. */
    private static final int LONGEST_TEXT = 32_767;
    /** The first day that Excel can count. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** What Excel would read as an escaped character (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final TableExport<?> table;
    private final int rowsOfSheet;
    private final Workbook workbook;
    /** Whether the workbook holds this table and no other, and ends with it. */
    private final boolean alone;

    private Worksheet sheet;
    private int row;

    XlsxTable(TableExport<?> table, OutputStream out) {
        this(table, out, Worksheet.MAX_ROWS);
    }

    XlsxTable(TableExport<?> table, OutputStream out, int rowsOfSheet) {
        this(table, workbook(table.title(), out), rowsOfSheet, true);
    }

    /** A table in a workbook of several. */
    XlsxTable(TableExport<?> table, Workbook workbook) {
        this(table, workbook, Worksheet.MAX_ROWS, false);
    }

    private XlsxTable(TableExport<?> table, Workbook workbook, int rowsOfSheet, boolean alone) {
        this.table = table;
        this.rowsOfSheet = rowsOfSheet;
        this.workbook = workbook;
        this.alone = alone;
        this.sheet = newSheet();
    }

    static Workbook workbook(String title, OutputStream out) {
        var opened = new Workbook(out, "Rebond", null);
        opened.properties().setTitle(title);
        return opened;
    }

    private Worksheet newSheet() {
        Worksheet opened = workbook.newWorksheet(table.title());
        opened.freezePane(0, 1);
        opened.repeatRows(0);
        for (int c = 0; c < table.columns().size(); c++) {
            Column<?> column = table.columns().get(c);
            opened.width(c, column.width());
            text(opened, 0, c, column.heading());
            opened.style(0, c).bold().set();
        }
        row = 1;
        return opened;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (row == rowsOfSheet) {
            sheet.finish();
            sheet = newSheet();
        }
        for (int c = 0; c < cells.size(); c++) {
            write(c, cells.get(c));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void write(int c, Cell cell) {
        switch (cell) {
            case Cell.Text text -> text(sheet, row, c, text.value());
            case Cell.Figure figure -> {
                sheet.value(row, c, figure.value());
                sheet.style(row, c)
                        .format(format(table.columns().get(c).kind()))
                        .set();
            }
            case Cell.Day day -> day(c, day.value());
            case Cell.YesNo answer -> sheet.value(row, c, answer.value());
        }
    }

    private void day(int c, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            text(sheet, row, c, day.toString());
        } else {
            sheet.value(row, c, day);
            sheet.style(row, c).format("dd/mm/yyyy").set();
        }
    }

    private static String format(Column.Kind kind) {
        return switch (kind) {
            case EUROS -> "#,##0.00\\ \"€\"";
            case HOURS -> "#,##0.00";
            default -> "General";
        };
    }

    /** Inline and as rich text: a shared string would stay in memory, a plain one would lose its outer spaces. */
    private static void text(Worksheet sheet, int r, int c, String text) {
        if (!text.isEmpty()) {
            String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
            String escaped = ESCAPED_CHARACTER.matcher(cut).replaceAll("_x005F_");
            sheet.inlineString(r, c, RichText.builder().run(escaped).end().build());
        }
    }

    @Override
    public void close() throws IOException {
        if (alone) {
            workbook.finish();
        } else {
            sheet.finish();
        }
    }
}
