package org.rebond.reporting.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.rebond.shared.Words;

/**
 * CSV as a French spreadsheet opens it: semicolons, decimal commas, days as 31/12/2026, UTF-8 with its mark; quoting and
 * line ends of RFC 4180.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
final class CsvTable implements TableWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\n＝＋－＠";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Words words;
    private final Writer out;
    private final CsvWriter csv;

    CsvTable(TableExport<?> table, OutputStream out) throws IOException {
        this.words = Words.in(table.language());
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
        csv.writeRecord(table.columns().stream()
                .map(column -> harmless(column.heading()))
                .toList());
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(this::field).toList());
    }

    private String field(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> harmless(text.value());
            default -> display(cell, words);
        };
    }

    /** A value as a French reader writes it. */
    static String display(Cell cell, Words words) {
        return switch (cell) {
            case Cell.Text text -> text.value();
            case Cell.Figure figure -> figure.value().toPlainString().replace('.', ',');
            case Cell.Day day -> DAY.format(day.value());
            case Cell.YesNo answer -> words.format(answer.value() ? "TableExport.yes" : "TableExport.no");
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
