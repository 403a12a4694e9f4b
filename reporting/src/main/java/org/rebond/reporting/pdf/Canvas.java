package org.rebond.reporting.pdf;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The marks on one page or on one drawing. Says nothing twice: colour, face and size are written when they change. A mark
 * is either content that an element owns, by its piece, or an artefact.
 */
class Canvas {

    private final PdfContentByte content;
    private final Syntax mark = new Syntax(64);
    private @Nullable Color fill;
    private @Nullable Color stroke;
    private @Nullable Face face;
    private float size;
    private boolean inText;

    Canvas(PdfContentByte content) {
        this.content = content;
    }

    void open(Tag tag, int piece) {
        write(mark.clear().put("/").put(tag.type).put("<</MCID ").put(piece).put(">>BDC\n"));
    }

    /** A mark that only decorates. */
    void openArtefact() {
        write(mark.clear().put("/Artifact BMC\n"));
    }

    /** A mark that every page repeats. */
    void openPagination() {
        write(mark.clear().put("/Artifact<</Type/Pagination>>BDC\n"));
    }

    void close() {
        write(mark.clear().put("EMC\n"));
    }

    /** Until {@link #endText}, texts only: saves bytes where many stand together. */
    void beginText() {
        content.beginText();
        inText = true;
    }

    void endText() {
        content.endText();
        inText = false;
    }

    /** @param baseline of the text */
    void text(String words, Face newFace, float newSize, Color colour, float x, float baseline) {
        boolean alone = !inText;
        if (alone) {
            content.beginText();
        }
        fillWith(colour);
        if (face != newFace || size != newSize) {
            face = newFace;
            size = newSize;
            content.setFontAndSize(newFace.font, newSize);
        }
        content.setTextMatrix(x, baseline);
        content.showText(words);
        if (alone) {
            content.endText();
        }
    }

    void rectangle(Color colour, float x, float y, float width, float height) {
        fillWith(colour);
        content.rectangle(x, y, width, height);
        content.fill();
    }

    void rounded(Color colour, float x, float y, float width, float height, float radius) {
        fillWith(colour);
        content.roundRectangle(x, y, width, height, radius);
        content.fill();
    }

    void outline(Color colour, float thickness, float x, float y, float width, float height) {
        strokeWith(colour, thickness);
        content.rectangle(x, y, width, height);
        content.stroke();
    }

    void line(Color colour, float thickness, float x1, float y1, float x2, float y2) {
        strokeWith(colour, thickness);
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
    }

    /** Level lines at several heights, as one path. */
    void rules(Color colour, float thickness, float x1, float x2, List<Float> heights) {
        strokeWith(colour, thickness);
        for (float y : heights) {
            content.moveTo(x1, y);
            content.lineTo(x2, y);
        }
        content.stroke();
    }

    /** A curve through two cubic pieces, given as start, then three points each. */
    void curve(Color colour, float thickness, float... points) {
        content.saveState();
        content.setColorStroke(colour);
        content.setLineWidth(thickness);
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        content.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 6) {
            content.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        content.stroke();
        content.restoreState();
    }

    private void fillWith(Color colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            content.setColorFill(colour);
        }
    }

    private void strokeWith(Color colour, float thickness) {
        if (!colour.equals(stroke)) {
            stroke = colour;
            content.setColorStroke(colour);
        }
        content.setLineWidth(thickness);
    }

    private void write(Syntax operators) {
        content.getInternalBuffer().append(operators.array(), 0, operators.length());
    }
}
