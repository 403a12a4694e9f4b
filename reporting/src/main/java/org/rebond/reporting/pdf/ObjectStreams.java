package org.rebond.reporting.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

/**
 * The objects that the kit numbers and packs itself: the structure tree. OpenPDF would keep a dictionary, a reference and
 * a cross-reference entry for each until the end; here an object is bytes at once, and four bytes are remembered of it.
 *
 * <p>Numbers start above those that OpenPDF gives out, so that neither needs to know how many the other will use.
 */
final class ObjectStreams {

    /** OpenPDF uses about three numbers a page: a document of 30 000 pages would be needed to reach this. */
    static final int FIRST_NUMBER = 100_000;

    private static final int OBJECTS_IN_STREAM = 512;
    private static final int ENTRY_WIDTH = 7;

    /** On text that repeats itself this much, the usual level 6 takes twice the time for two hundredths less. */
    private static final int COMPRESSION = 4;

    private final Sink sink;
    private final Deflater deflater = new Deflater(COMPRESSION);
    private final Syntax index = new Syntax(8 * 1024);
    private final Syntax objects = new Syntax(32 * 1024);
    private int count;
    private int next = FIRST_NUMBER;

    /** For each number, in which stream it is (by rank) and at which place. */
    private int[] places = new int[1024];

    private int[] streams = new int[16];
    private int streamCount;

    /** Takes a full stream into the file and tells its object number. */
    interface Sink {
        int write(PdfStream stream);
    }

    ObjectStreams(Sink sink) {
        this.sink = sink;
    }

    int newNumber() {
        return next++;
    }

    /** Where to write the object of this number; whatever is written until the next call belongs to it. */
    Syntax open(int number) {
        if (count == OBJECTS_IN_STREAM) {
            flush();
        }
        objects.put("\n");
        index.put(number).put(" ").put(objects.length()).put(" ");
        int slot = number - FIRST_NUMBER;
        if (slot >= places.length) {
            places = Arrays.copyOf(places, Math.max(slot + 1, places.length * 2));
        }
        places[slot] = (streamCount << 10 | count) + 1;
        count++;
        return objects;
    }

    void flush() {
        if (count == 0) {
            return;
        }
        Syntax content =
                new Syntax(index.length() + objects.length()).put(index).put(objects);
        PdfStream stream = new PdfStream(deflated(content));
        stream.put(PdfName.TYPE, PdfName.OBJSTM);
        stream.put(PdfName.N, new PdfNumber(count));
        stream.put(PdfName.FIRST, new PdfNumber(index.length()));
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        if (streamCount == streams.length) {
            streams = Arrays.copyOf(streams, streamCount * 2);
        }
        streams[streamCount++] = sink.write(stream);
        index.clear();
        objects.clear();
        count = 0;
    }

    /**
     * The cross-reference section of these objects (ISO 32000-1, 7.5.8), to stand at the end of the file as an update of
     * the one that OpenPDF wrote.
     *
     * @param position where the section will start
     * @param trailer Root, Info, ID and Prev
     */
    Syntax crossReferences(long position, String trailer) {
        flush();
        int self = newNumber();
        int entries = self - FIRST_NUMBER + 1;
        byte[] compressed = deflated(table(position, entries));
        deflater.end();
        return new Syntax(compressed.length + 512)
                .put(self)
                .put(" 0 obj\n<</Type/XRef/Size ")
                .put(self + 1)
                .put("/Index[")
                .put(FIRST_NUMBER)
                .put(" ")
                .put(entries)
                .put("]/W[1 4 2]")
                .put(trailer)
                .put("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ")
                .put(compressed.length)
                .put(">>stream\n")
                .bytes(compressed)
                .put("\nendstream\nendobj\n");
    }

    /** One row an object: each but the first as its difference from the row above, which leaves mostly zeros. */
    private Syntax table(long position, int entries) {
        byte[] above = new byte[ENTRY_WIDTH];
        Syntax entry = new Syntax(ENTRY_WIDTH);
        Syntax table = new Syntax(entries * (ENTRY_WIDTH + 1));
        for (int i = 0; i < entries; i++) {
            entry.clear();
            if (i == entries - 1) {
                entry.binary(1, 1).binary(position, 4).binary(0, 2);
            } else if (i >= places.length || places[i] == 0) {
                throw new IllegalStateException("A structure element was never closed");
            } else {
                int place = places[i] - 1;
                entry.binary(2, 1).binary(streams[place >>> 10], 4).binary(place & 0x3ff, 2);
            }
            table.binary(2, 1);
            for (int column = 0; column < ENTRY_WIDTH; column++) {
                byte value = entry.array()[column];
                table.binary(value - above[column], 1);
                above[column] = value;
            }
        }
        return table;
    }

    private byte[] deflated(Syntax content) {
        deflater.reset();
        deflater.setInput(content.array(), 0, content.length());
        deflater.finish();
        byte[] target = new byte[Math.max(256, content.length() / 4)];
        int size = deflater.deflate(target);
        while (!deflater.finished()) {
            target = Arrays.copyOf(target, target.length * 2);
            size += deflater.deflate(target, size, target.length - size);
        }
        return Arrays.copyOf(target, size);
    }
}
