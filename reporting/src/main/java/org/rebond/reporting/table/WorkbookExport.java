package org.rebond.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.rebond.reporting.Rows;

/** Several lists in one Excel workbook, a sheet each, in constant memory. */
public record WorkbookExport(String title, List<Sheet<?>> sheets) {

    /** A list on its sheet. */
    public record Sheet<R>(TableExport<R> table, Rows<R> rows) {

        private void write(Workbook workbook) throws IOException {
            try (var writer = new XlsxTable(table, workbook)) {
                rows.forEach(row -> {
                    try {
                        writer.row(table.cells(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    public WorkbookExport {
        sheets = List.copyOf(sheets);
    }

    /** Writes the file and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = XlsxTable.workbook(title, out);
        for (Sheet<?> sheet : sheets) {
            sheet.write(workbook);
        }
        workbook.finish();
    }
}
