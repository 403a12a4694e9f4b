package org.rebond.reporting.pdf;

import java.io.OutputStream;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;

/** The kit with its tags left out: the same layout drawn by the same calls of OpenPDF, no mark and no structure. */
public final class Untagged {

    private Untagged() {}

    public static TaggedDocument document(OutputStream out, Metadata metadata, Furniture furniture) {
        return new TaggedDocument(new Writer(out, metadata), metadata.language(), furniture);
    }

    private static final class Writer extends TaggedWriter {

        private final StructureTree nothing = new NoStructure();

        Writer(OutputStream out, Metadata metadata) {
            super(out, metadata);
        }

        @Override
        StructureTree structure() {
            return nothing;
        }

        @Override
        Canvas canvas() {
            return new Unmarked(getDirectContent());
        }

        @Override
        void mark(PdfDictionary catalog) {}

        @Override
        void mark(PdfDictionary page, int key) {}

        @Override
        void writeUpdate() {}
    }

    private static final class Unmarked extends Canvas {

        Unmarked(PdfContentByte content) {
            super(content);
        }

        @Override
        void open(Tag tag, int piece) {}

        @Override
        void openArtefact() {}

        @Override
        void openPagination() {}

        @Override
        void close() {}
    }

    private static final class NoStructure extends StructureTree {

        private static final int SOME_NUMBER = ObjectStreams.FIRST_NUMBER;

        private final Syntax scratch = new Syntax(1024);

        NoStructure() {
            super(new ObjectStreams(stream -> SOME_NUMBER));
        }

        @Override
        Syntax open(int number) {
            scratch.clear();
            return scratch;
        }

        @Override
        int newNumber() {
            return SOME_NUMBER;
        }

        @Override
        int newPiece(int owner) {
            return 0;
        }

        @Override
        void endPage() {}

        @Override
        void close(int document) {}
    }
}
