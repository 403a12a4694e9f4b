package org.rebond.reporting.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Sets words in lines down the pages, each piece owned by its element, each link by a Link of its own. */
final class Typesetter {

    private final Pages pages;

    Typesetter(Pages pages) {
        this.pages = pages;
    }

    /** Sets the words and moves below them; turns pages as needed, never leaving one line of many alone. */
    void set(Element owner, Text text, float size, float x, float width) {
        List<Lines.Line> lines = Lines.of(text, size, width);
        float leading = Look.leading(size);
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0 && lines.size() > 1;
            pages.need(first ? 2 * leading : leading);
            line(owner, lines.get(i), size, x, pages.y() - leading + (leading - size) / 2 + size * 0.22f);
            pages.down(leading);
        }
    }

    /** Sets one line of several runs at a place. */
    private void line(Element owner, Lines.Line line, float size, float x, float baseline) {
        @Nullable Element open = null;
        for (Lines.Piece piece : line.pieces()) {
            boolean link = piece.run().target() != null;
            if (link || open == null) {
                if (open != null) {
                    pages.canvas().close();
                }
                open = link ? owner.child(Tag.LINK) : owner;
                pages.canvas().open(open.tag(), open.piece());
            }
            pages.canvas()
                    .text(piece.words(), piece.run().face(), size, piece.run().colour(), x + piece.x(), baseline);
            if (link) {
                pages.canvas().close();
                underline(piece, x, baseline);
                annotate(open, piece, x, baseline, size);
                open.close();
                open = null;
            }
        }
        if (open != null) {
            pages.canvas().close();
        }
    }

    private void underline(Lines.Piece piece, float x, float baseline) {
        Canvas canvas = pages.canvas();
        canvas.openArtefact();
        canvas.line(
                piece.run().colour(),
                0.5f,
                x + piece.x(),
                baseline - 1.6f,
                x + piece.x() + piece.width(),
                baseline - 1.6f);
        canvas.close();
    }

    private void annotate(Element link, Lines.Piece piece, float x, float baseline, float size) {
        if (piece.run().target() == null) {
            throw new IllegalStateException("Only a link is annotated");
        }
        PdfAnnotation annotation = new PdfAnnotation(
                pages.writer(),
                x + piece.x(),
                baseline - 0.3f * size,
                x + piece.x() + piece.width(),
                baseline + size,
                new PdfAction(piece.run().target().toASCIIString()));
        annotation.put(PdfName.CONTENTS, new PdfString(piece.run().words(), PdfObject.TEXT_UNICODE));
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(link.annotation(annotation.getIndirectReference().getNumber())));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        pages.writer().addAnnotation(annotation);
    }
}
