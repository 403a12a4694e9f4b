package org.rebond.reporting;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.rebond.reporting.pdf.Furniture;
import org.rebond.reporting.pdf.Metadata;
import org.rebond.reporting.pdf.Pictures;
import org.rebond.reporting.pdf.TaggedPdf;
import org.rebond.reporting.pdf.TaggedPdf.Node;

/**
 * The content of a report written with OpenPDF as it comes and no tag: paragraphs, tables, the same charts, header and
 * footer on each page, bookmarks, metadata, colour profile, embedded faces. The words are read once from the tagged
 * report, so that both say the same; what the report spends on formatting them is not counted here.
 */
final class RawReport {

    private sealed interface Block permits Words, Facts, Rows, Picture {}

    /** @param level of the heading; 0 of other words */
    private record Words(String text, int level) implements Block {}

    private record Facts(List<String> cells) implements Block {}

    private record Rows(List<List<String>> rows) implements Block {}

    private record Picture(int rank, float left, float bottom, float width, float height) implements Block {}

    private static final Pattern BOX = Pattern.compile("/BBox=\\[(\\d+), (\\d+), (\\d+), (\\d+)]");
    private static final int ROWS_AT_ONCE = 50;
    private static final float MARGIN = 48;
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final Color INK = new Color(0x16202b);
    private static final Color LINE = new Color(0xd7dde4);
    private static final Font BODY = new Font(Pictures.REGULAR, 9.5f, Font.NORMAL, INK);
    private static final Font STRONG = new Font(Pictures.SEMI_BOLD, 9.5f, Font.NORMAL, INK);
    private static final Font SMALL = new Font(Pictures.REGULAR, 8, Font.NORMAL, INK);
    private static final Font SMALL_STRONG = new Font(Pictures.SEMI_BOLD, 8, Font.NORMAL, INK);

    private final List<Block> blocks = new ArrayList<>();
    private final Pictures pictures = new Pictures();
    private final ContractReport.Content content;
    private int pictureCount;

    RawReport(ContractReport.Content content, byte[] tagged) {
        this.content = content;
        new ContractReport().write(content, pictures::document);
        collect(new TaggedPdf(tagged).document());
    }

    void write(OutputStream out) {
        Metadata metadata = ContractReport.metadata(content, ContractReportWords.in(content.locale()));
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, 64, 58);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setPageEvent(
                new Around(ContractReport.furniture(content, ContractReportWords.in(content.locale()))));
        document.addTitle(metadata.title());
        document.addSubject(metadata.subject());
        document.addAuthor(metadata.author());
        writer.createXmpMetadata();
        document.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(metadata.language().toLanguageTag()));
        describeColours(writer);
        PdfOutline[] bookmarks = {writer.getRootOutline(), null, null, null};
        for (Block block : blocks) {
            switch (block) {
                case Words words -> words(document, writer, words, bookmarks);
                case Facts facts -> facts(document, facts);
                case Rows rows -> table(document, rows);
                case Picture picture -> picture(document, writer, picture);
            }
        }
        document.close();
    }

    private static void describeColours(PdfWriter writer) {
        try {
            writer.setOutputIntents(
                    COLOURS, "", "http://www.color.org", COLOURS, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void words(Document document, PdfWriter writer, Words words, @Nullable PdfOutline[] bookmarks) {
        document.add(new Paragraph(words.text(), words.level() > 0 ? STRONG : BODY));
        if (words.level() > 0) {
            PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, writer.getVerticalPosition(false) + 14, 0);
            bookmarks[words.level()] = new PdfOutline(bookmarks[words.level() - 1], here, words.text());
        }
    }

    private static void facts(Document document, Facts facts) {
        PdfPTable table = new PdfPTable(new float[] {150, 349});
        table.setWidthPercentage(100);
        for (String words : facts.cells()) {
            PdfPCell cell = new PdfPCell(new Phrase(words, BODY));
            cell.setBorder(PdfPCell.NO_BORDER);
            table.addCell(cell);
        }
        document.add(table);
    }

    private void picture(Document document, PdfWriter writer, Picture picture) {
        PdfTemplate template = writer.getDirectContent().createTemplate(picture.width(), picture.height());
        template.concatCTM(1, 0, 0, 1, -picture.left(), -picture.bottom());
        pictures.draw(picture.rank(), template);
        document.add(Image.getInstance(template));
    }

    private static void table(Document document, Rows rows) {
        PdfPTable table = new PdfPTable(widths(rows.rows().getLast().size()));
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setComplete(false);
        int written = 0;
        for (List<String> row : rows.rows()) {
            for (String words : row) {
                PdfPCell cell = new PdfPCell(new Phrase(words, written == 0 ? SMALL_STRONG : SMALL));
                cell.setBorder(PdfPCell.BOTTOM);
                cell.setBorderColor(LINE);
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
                blocks.add(new Words(node.kids().getFirst().text(), 0));
                blocks.add(rows(node));
            }
            case "L" ->
                blocks.add(new Facts(node.kids().stream()
                        .flatMap(item -> item.kids().stream())
                        .map(Node::text)
                        .toList()));
            case "H1", "H2", "H3" -> blocks.add(new Words(node.text(), node.type().charAt(1) - '0'));
            case "P", "Note" -> blocks.add(new Words(node.text(), 0));
            case "Figure" -> {
                blocks.add(new Words(node.kids().getFirst().text(), 0));
                blocks.add(picture(node));
            }
            default -> node.kids().forEach(this::collect);
        }
    }

    private Picture picture(Node figure) {
        Matcher box = BOX.matcher(figure.attributes());
        if (!box.find()) {
            throw new IllegalStateException("A figure has a box: " + figure.attributes());
        }
        int left = Integer.parseInt(box.group(1));
        int bottom = Integer.parseInt(box.group(2));
        return new Picture(
                pictureCount++,
                left,
                bottom,
                Integer.parseInt(box.group(3)) - left,
                Integer.parseInt(box.group(4)) - bottom);
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
        return new Rows(rows);
    }

    /** Header, footer and page number, the number of all pages filled in at the end. */
    private static final class Around extends PdfPageEventHelper {

        private final Furniture furniture;
        private @Nullable PdfTemplate total;

        Around(Furniture furniture) {
            this.furniture = furniture;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(40, 12);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte content = writer.getDirectContent();
            float right = document.getPageSize().getWidth() - MARGIN;
            int number = writer.getPageNumber();
            if (number > 1) {
                aligned(content, Element.ALIGN_LEFT, furniture.running(), MARGIN, 805);
                line(content, right, 798);
            }
            if (furniture.warning() != null) {
                aligned(content, Element.ALIGN_RIGHT, furniture.warning(), right, 820);
            }
            line(content, right, 44);
            String position = furniture.page() + " " + number + " / ";
            aligned(content, Element.ALIGN_LEFT, position, MARGIN, 30);
            aligned(content, Element.ALIGN_RIGHT, furniture.imprint(), right, 30);
            content.addTemplate(total, MARGIN + Pictures.REGULAR.getWidthPoint(position, 8), 30);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            aligned(total, Element.ALIGN_LEFT, String.valueOf(writer.getPageNumber() - 1), 0, 0);
        }

        private static void aligned(@Nullable PdfContentByte content, int side, String words, float x, float y) {
            ColumnText.showTextAligned(content, side, new Phrase(words, SMALL), x, y, 0);
        }

        private static void line(PdfContentByte content, float right, float y) {
            content.setColorStroke(LINE);
            content.setLineWidth(0.6f);
            content.moveTo(MARGIN, y);
            content.lineTo(right, y);
            content.stroke();
        }
    }
}
