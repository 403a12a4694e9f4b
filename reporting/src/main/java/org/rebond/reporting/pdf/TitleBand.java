package org.rebond.reporting.pdf;

import java.util.List;

/** The band across the top of the first page: the mark, the title, what kind of document it is and what it is about. */
final class TitleBand {

    private static final float MARGIN = 26;
    private static final float KIND = 24;

    private final Pages pages;
    private final Element document;

    TitleBand(Pages pages, Element document) {
        this.pages = pages;
        this.document = document;
    }

    /** The kind stands above the title and is read after it: a title opens a document. */
    void draw(String title, String kind, String lead) {
        List<Lines.Line> titleLines = Lines.of(Text.styled(title, Face.SEMI_BOLD, Look.PAPER), Look.TITLE, Look.WIDTH);
        List<Lines.Line> leadLines = Lines.of(Text.styled(lead, Face.REGULAR, Look.PAPER), Look.BODY, Look.WIDTH);
        float titleLeading = Look.TITLE * 1.25f;
        float height = MARGIN
                + KIND
                + titleLines.size() * titleLeading
                + 6
                + leadLines.size() * Look.leading(Look.BODY)
                + MARGIN * 0.7f;
        Canvas canvas = pages.canvas();
        ground(canvas, height);
        float kindBaseline = Look.PAGE_HEIGHT - MARGIN - 12;
        float y = Look.PAGE_HEIGHT - MARGIN - KIND;
        y = lines(Tag.H1, titleLines, Look.TITLE, titleLeading, y) - 6;
        canvas.open(Tag.PARAGRAPH, document.leaf(Tag.PARAGRAPH, ""));
        canvas.text(
                Face.SEMI_BOLD.legible(kind), Face.SEMI_BOLD, Look.SMALL, Look.ACCENT, Look.LEFT + 26, kindBaseline);
        canvas.close();
        lines(Tag.PARAGRAPH, leadLines, Look.BODY, Look.leading(Look.BODY), y);
        pages.down(pages.y() - (Look.PAGE_HEIGHT - height) + 8);
    }

    private static void ground(Canvas canvas, float height) {
        canvas.openArtefact();
        canvas.rectangle(Look.BRAND, 0, Look.PAGE_HEIGHT - height, Look.PAGE_WIDTH, height);
        float x = Look.LEFT;
        float y = Look.PAGE_HEIGHT - MARGIN - 12;
        canvas.curve(
                Look.ACCENT,
                2.4f,
                x,
                y - 1,
                x + 2,
                y + 9,
                x + 6,
                y + 9,
                x + 8,
                y + 3,
                x + 10,
                y - 3,
                x + 14,
                y - 2,
                x + 17,
                y + 9);
        canvas.close();
    }

    private float lines(Tag tag, List<Lines.Line> lines, float size, float leading, float top) {
        Element element = document.child(tag);
        Canvas canvas = pages.canvas();
        canvas.open(tag, element.piece());
        float y = top;
        for (Lines.Line line : lines) {
            y -= leading;
            for (Lines.Piece piece : line.pieces()) {
                canvas.text(
                        piece.words(), piece.run().face(), size, Look.PAPER, Look.LEFT + piece.x(), y + size * 0.25f);
            }
        }
        canvas.close();
        element.close();
        return y;
    }
}
