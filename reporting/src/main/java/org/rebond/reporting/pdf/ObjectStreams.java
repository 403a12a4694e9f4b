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

    /** On text that repeats itself this much, the usual level 6 takes almost four times the time for a sixth less. */
    private static final int COMPRESSION = Deflater.BEST_SPEED;

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
        PdfStream stream = new PdfStream(deflated(index, objects));
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
        byte[] compressed = deflated(new Syntax(0), table(position, entries));
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
        long above = 0;
        Syntax table = new Syntax(entries * (ENTRY_WIDTH + 1));
        for (int i = 0; i < entries; i++) {
            long entry = i == entries - 1 ? 1L << 48 | position << 16 : entry(i);
            long row = 2;
            for (int shift = 48; shift >= 0; shift -= 8) {
                row = row << 8 | (entry >>> shift) - (above >>> shift) & 0xff;
            }
            table.binary(row, ENTRY_WIDTH + 1);
            above = entry;
        }
        return table;
    }

    /** Of an object in a stream: its kind, the stream's number, its place there. */
    private long entry(int slot) {
        if (slot >= places.length || places[slot] == 0) {
            throw new IllegalStateException("A structure element was never closed");
        }
        int place = places[slot] - 1;
        return 2L << 48 | (long) streams[place >>> 10] << 16 | place & 0x3ff;
    }

    /** @param numbers come first and hardly repeat: looking for repetitions in them would be in vain */
    private byte[] deflated(Syntax numbers, Syntax content) {
        int length = numbers.length() + content.length();
        byte[] target = new byte[length + length / 1000 + 64];
        deflater.reset();
        int size = deflate(numbers, Deflater.HUFFMAN_ONLY, target, 0);
        deflater.finish();
        size = deflate(content, Deflater.DEFAULT_STRATEGY, target, size);
        if (!deflater.finished()) {
            throw new IllegalStateException("Deflated text is longer than plain");
        }
        return Arrays.copyOf(target, size);
    }

    /** The first call brings out what was put in before, by the strategy of then. */
    private int deflate(Syntax content, int strategy, byte[] target, int from) {
        deflater.setStrategy(strategy);
        int start = from + deflater.deflate(target, from, target.length - from);
        deflater.setInput(content.array(), 0, content.length());
        return start + deflater.deflate(target, start, target.length - start);
    }
}
