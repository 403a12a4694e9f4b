package org.rebond.reporting.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfTemplate;

/** The page being written, from top to bottom, with what stands on every page around the content. */
final class Pages {

    private static final float HEADER_LINE = Look.PAGE_HEIGHT - 44;
    private static final float FOOTER_LINE = 44;

    private final TaggedWriter writer;
    private final Furniture furniture;
    private final PdfTemplate total;
    private Canvas canvas;
    private float y;
    private int number;

    Pages(TaggedWriter writer, Furniture furniture) {
        this.writer = writer;
        this.furniture = furniture;
        this.total = writer.getDirectContent().createTemplate(40, Look.SMALL * 1.5f);
        this.canvas = start();
    }

    TaggedWriter writer() {
        return writer;
    }

    Canvas canvas() {
        return canvas;
    }

    /** Where the next thing goes: its upper edge. */
    float y() {
        return y;
    }

    void down(float distance) {
        y -= distance;
    }

    void moveTo(float height) {
        y = height;
    }

    int number() {
        return number;
    }

    float left() {
        return y - Look.BOTTOM;
    }

    /** Turns the page when less than this height is left on it. */
    void need(float height) {
        if (left() < height && y < Look.TOP) {
            turn();
        }
    }

    void turn() {
        writer.endPage();
        canvas = start();
    }

    /** @param root the number of the Document element */
    void finish(int root) {
        writer.endPage();
        new Canvas(total).text(Integer.toString(number), Face.REGULAR, Look.SMALL, Look.INK_SOFT, 0, 3);
        writer.finish(root);
    }

    private Canvas start() {
        writer.startPage();
        number++;
        y = Look.TOP;
        Canvas page = writer.canvas();
        page.openPagination();
        if (number > 1) {
            header(page);
        }
        footer(page);
        page.close();
        return page;
    }

    private void header(Canvas page) {
        float baseline = HEADER_LINE + 7;
        float right = Look.RIGHT;
        String warning = furniture.warning();
        if (warning != null) {
            right -= tag(page, warning, Look.RIGHT, baseline) + 12;
        }
        page.text(
                shortened(furniture.running(), right - Look.LEFT),
                Face.REGULAR,
                Look.SMALL,
                Look.INK_SOFT,
                Look.LEFT,
                baseline);
        page.line(Look.LINE, 0.6f, Look.LEFT, HEADER_LINE, Look.RIGHT, HEADER_LINE);
    }

    /** @return its width */
    private static float tag(Canvas page, String words, float right, float baseline) {
        String legible = Face.SEMI_BOLD.legible(words);
        float width = Face.SEMI_BOLD.width(legible, Look.SMALL) + 12;
        page.rounded(Look.WARN_SOFT, right - width, baseline - 4, width, Look.SMALL + 6, 2);
        page.text(legible, Face.SEMI_BOLD, Look.SMALL, Look.WARN, right - width + 6, baseline);
        return width;
    }

    private void footer(Canvas page) {
        float baseline = FOOTER_LINE - 14;
        page.line(Look.LINE, 0.6f, Look.LEFT, FOOTER_LINE, Look.RIGHT, FOOTER_LINE);
        String position = Face.REGULAR.legible(furniture.page() + "\u00A0" + number + "\u00A0/\u00A0");
        page.text(position, Face.REGULAR, Look.SMALL, Look.INK_SOFT, Look.LEFT, baseline);
        float end = Look.LEFT + Face.REGULAR.width(position, Look.SMALL);
        writer.getDirectContent().addTemplate(total, end, baseline - 3);
        float room = Look.RIGHT - end - 60;
        @Nullable String warning = number == 1 ? furniture.warning() : null;
        if (warning != null) {
            room -= tag(page, warning, Look.RIGHT, baseline) + 12;
        }
        String imprint = shortened(furniture.imprint(), room);
        float right = warning == null ? Look.RIGHT : Look.RIGHT - (Look.RIGHT - end - 60 - room);
        page.text(
                imprint,
                Face.REGULAR,
                Look.SMALL,
                Look.INK_SOFT,
                right - Face.REGULAR.width(imprint, Look.SMALL),
                baseline);
    }

    private static String shortened(String words, float width) {
        String legible = Face.REGULAR.legible(words);
        if (Face.REGULAR.width(legible, Look.SMALL) <= width) {
            return legible;
        }
        int end = legible.length();
        while (end > 0 && Face.REGULAR.width(legible.substring(0, end) + "…", Look.SMALL) > width) {
            end--;
        }
        return legible.substring(0, end).stripTrailing() + "…";
    }
}
