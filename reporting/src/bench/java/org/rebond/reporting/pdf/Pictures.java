package org.rebond.reporting.pdf;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** The charts of a report, kept as the calls that draw them, to be drawn again where OpenPDF's own layout puts them. */
public final class Pictures {

    public static final BaseFont REGULAR = Face.REGULAR.font;
    public static final BaseFont SEMI_BOLD = Face.SEMI_BOLD.font;

    private final List<List<Consumer<Canvas>>> pictures = new ArrayList<>();

    /** A document that is written nowhere; only its charts are kept. */
    public TaggedDocument document(Metadata metadata, Furniture furniture) {
        TaggedWriter writer = new TaggedWriter(OutputStream.nullOutputStream(), metadata) {
            @Override
            Canvas canvas() {
                return new Kept(getDirectContent());
            }
        };
        return new TaggedDocument(writer, metadata.language(), furniture);
    }

    /** Draws one of them, in order of their appearance, where it stood on its page. */
    public void draw(int picture, PdfContentByte content) {
        Canvas canvas = new Canvas(content);
        pictures.get(picture).forEach(mark -> mark.accept(canvas));
    }

    private final class Kept extends Canvas {

        private List<Consumer<Canvas>> open = new ArrayList<>();

        Kept(PdfContentByte content) {
            super(content);
        }

        @Override
        void open(Tag tag, int piece) {
            super.open(tag, piece);
            open = new ArrayList<>();
            if (tag == Tag.FIGURE) {
                pictures.add(open);
            }
        }

        @Override
        void close() {
            super.close();
            open = new ArrayList<>();
        }

        @Override
        void text(String words, Face face, float size, Color colour, float x, float baseline) {
            super.text(words, face, size, colour, x, baseline);
            open.add(canvas -> canvas.text(words, face, size, colour, x, baseline));
        }

        @Override
        void rectangle(Color colour, float x, float y, float width, float height) {
            super.rectangle(colour, x, y, width, height);
            open.add(canvas -> canvas.rectangle(colour, x, y, width, height));
        }

        @Override
        void outline(Color colour, float thickness, float x, float y, float width, float height) {
            super.outline(colour, thickness, x, y, width, height);
            open.add(canvas -> canvas.outline(colour, thickness, x, y, width, height));
        }

        @Override
        void line(Color colour, float thickness, float x1, float y1, float x2, float y2) {
            super.line(colour, thickness, x1, y1, x2, y2);
            open.add(canvas -> canvas.line(colour, thickness, x1, y1, x2, y2));
        }
    }
}
