package org.rebond.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /**
     * Writes the file and leaves the stream open. Whatever stops the rows before the first one leaves the stream as it was,
     * so that a refusal can still be answered; what stops them later leaves a file that no program takes for a whole one.
     */
    public void write(TableFormat format, Rows<R> rows, OutputStream out) throws IOException {
        var file = new Started(format, out);
        try {
            rows.forEach(file::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.writer().close();
    }

    List<Cell> cells(R row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    /** The file, started by its first row. */
    private final class Started {

        private final TableFormat format;
        private final OutputStream out;
        private @Nullable TableWriter writer;

        Started(TableFormat format, OutputStream out) {
            this.format = format;
            this.out = out;
        }

        void add(R row) {
            try {
                writer().row(cells(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        TableWriter writer() throws IOException {
            if (writer == null) {
                writer = switch (format) {
                    case CSV -> new CsvTable(TableExport.this, out);
                    case XLSX -> new XlsxTable(TableExport.this, out);
                    case ODS -> new OdsTable(TableExport.this, out);
                };
            }
            return writer;
        }
    }
}
