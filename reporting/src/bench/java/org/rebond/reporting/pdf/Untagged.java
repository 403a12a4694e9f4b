package org.rebond.reporting.pdf;

import java.io.OutputStream;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfStream;

/**
 * The kit with its tags left out: the same layout drawn by the same calls of OpenPDF, no mark and no structure. Compressed
 * as OpenPDF does by itself, or as the kit does.
 */
public final class Untagged {

    private Untagged() {}

    public static TaggedDocument document(OutputStream out, Metadata metadata, Furniture furniture) {
        Writer writer = new Writer(out, metadata);
        writer.setCompressionLevel(PdfStream.DEFAULT_COMPRESSION);
        return new TaggedDocument(writer, metadata.language(), furniture);
    }

    public static TaggedDocument compressedAlike(OutputStream out, Metadata metadata, Furniture furniture) {
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

        NoStructure() {
            super(new ObjectStreams(stream -> ObjectStreams.FIRST_NUMBER));
        }

        @Override
        Element document() {
            return new NoElement(this, Tag.DOCUMENT);
        }

        @Override
        void endPage() {}

        @Override
        void close(int document) {}
    }

    /** Writes nothing and leaves nothing to write. */
    private static final class NoElement extends Element {

        private final StructureTree tree;

        NoElement(StructureTree tree, Tag tag) {
            super(tree, tag, 0, 0);
            this.tree = tree;
        }

        @Override
        Element child(Tag kind) {
            return new NoElement(tree, kind);
        }

        @Override
        int piece() {
            return 0;
        }

        @Override
        int leaf(Tag kind, String dictionaryEntries) {
            return 0;
        }

        @Override
        void empty(Tag kind, String dictionaryEntries) {}

        @Override
        int annotation(int annotationObject) {
            return 0;
        }

        @Override
        void close() {}
    }
}
