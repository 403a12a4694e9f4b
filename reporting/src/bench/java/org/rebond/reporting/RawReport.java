package org.rebond.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.rebond.reporting.pdf.TaggedPdf;
import org.rebond.reporting.pdf.TaggedPdf.Node;

/**
 * The words of a report written with OpenPDF as it comes: paragraphs and tables, no structure, no charts, nothing around
 * the pages. The words are read once from the tagged report, so that both say the same; what the report spends on
 * formatting them is not counted here.
 */
final class RawReport {

    private sealed interface Block permits Words, Rows {}

    private record Words(String text, boolean strong) implements Block {}

    private record Rows(int headers, List<List<String>> rows) implements Block {}

    private static final int ROWS_AT_ONCE = 50;
    private static final BaseFont REGULAR = face("pdf/Inter-Regular.ttf");
    private static final BaseFont SEMI_BOLD = face("pdf/Inter-SemiBold.ttf");

    private final List<Block> blocks = new ArrayList<>();

    RawReport(byte[] tagged) {
        collect(new TaggedPdf(tagged).document());
    }

    void write(OutputStream out) {
        Document document = new Document(PageSize.A4, 48, 48, 64, 58);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        document.open();
        Font body = new Font(REGULAR, 9.5f);
        Font strong = new Font(SEMI_BOLD, 9.5f);
        for (Block block : blocks) {
            switch (block) {
                case Words words -> document.add(new Paragraph(words.text(), words.strong() ? strong : body));
                case Rows rows -> table(document, rows);
            }
        }
        document.close();
    }

    private static void table(Document document, Rows rows) {
        Font font = new Font(REGULAR, 8);
        PdfPTable table = new PdfPTable(widths(rows.rows().getLast().size()));
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setComplete(false);
        int written = 0;
        for (List<String> row : rows.rows().subList(rows.headers() - 1, rows.rows().size())) {
            for (String words : row) {
                PdfPCell cell = new PdfPCell(new Phrase(words, font));
                cell.setBorder(PdfPCell.BOTTOM);
                cell.setPadding(4);
                table.addCell(cell);
            }
            if (++written % ROWS_AT_ONCE == 0) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    /** Those of the modifications, the one table that grows long; all alike elsewhere. */
    private static float[] widths(int columns) {
        if (columns == 8) {
            return new float[] {0.9f, 2.4f, 4.2f, 3.3f, 3.3f, 2.3f, 2.2f, 2.2f};
        }
        float[] widths = new float[columns];
        Arrays.fill(widths, 1);
        return widths;
    }

    private void collect(Node node) {
        switch (node.type()) {
            case "Table" -> {
                blocks.add(new Words(node.kids().getFirst().text(), true));
                blocks.add(rows(node));
            }
            case "LI" ->
                blocks.add(new Words(
                        String.join(" ", node.kids().stream().map(Node::text).toList()), false));
            case "H1", "H2", "H3" -> blocks.add(new Words(node.text(), true));
            case "P", "Note" -> blocks.add(new Words(node.text(), false));
            case "Figure" -> {}
            default -> node.kids().forEach(this::collect);
        }
    }

    /** Of a header of two rows the titles of all columns are made one row. */
    private static Rows rows(Node table) {
        List<Node> head = table.all("THead").getFirst().kids();
        List<Node> all = table.all("TR");
        List<List<String>> rows = new ArrayList<>();
        int columns = all.getLast().kids().size();
        List<String> titles = new ArrayList<>();
        head.forEach(row -> row.kids().stream()
                .filter(cell -> !cell.attributes().contains("ColSpan"))
                .forEach(cell -> titles.add(cell.text())));
        rows.add(titles.subList(0, columns));
        all.subList(head.size(), all.size())
                .forEach(row -> rows.add(row.kids().stream().map(Node::text).toList()));
        return new Rows(1, rows);
    }

    private static BaseFont face(String file) {
        try (InputStream in = ContractReport.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font is missing: " + file);
            }
            BaseFont font = BaseFont.createFont(
                    "raw-" + file.substring(4),
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    in.readAllBytes(),
                    null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
