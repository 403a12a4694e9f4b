package org.rebond.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.rebond.reporting.Rows;

/**
 * A list that a person takes away as a file: one heading row, then one row each, in constant memory.
 *
 * @param title the name of the sheet and of the document
 * @param language of the headings, written in the file for those who listen to it
 */
public record TableExport<R>(String title, Locale language, List<Column<R>> columns) {

    public TableExport {
        columns = List.copyOf(columns);
    }

    /** Writes the file and leaves the stream open. */
    public void write(TableFormat format, Rows<R> rows, OutputStream out) throws IOException {
        try (TableWriter writer = writer(format, out)) {
            rows.forEach(row -> write(row, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(R row, TableWriter writer) {
        try {
            writer.row(columns.stream().map(column -> column.cell().apply(row)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableWriter writer(TableFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(this, out);
            case XLSX -> new XlsxTable(this, out);
            case ODS -> new OdsTable(this, out);
        };
    }
}
