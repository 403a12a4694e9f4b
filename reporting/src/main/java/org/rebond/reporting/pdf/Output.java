package org.rebond.reporting.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Counts what passes and remembers the end of it, where a PDF says at which byte its cross-references start. */
final class Output extends FilterOutputStream {

    private static final int END = 64;

    private final byte[] end = new byte[END];
    private long count;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        end[(int) (count++ % END)] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        int skipped = Math.max(0, length - END);
        count += skipped;
        for (int i = offset + skipped; i < offset + length; i++) {
            end[(int) (count++ % END)] = bytes[i];
        }
    }

    long count() {
        return count;
    }

    /** The byte named after the last {@code startxref}. */
    long lastCrossReferences() {
        byte[] inOrder = new byte[END];
        for (int i = 0; i < END; i++) {
            inOrder[i] = end[(int) ((count + i) % END)];
        }
        String text = new String(inOrder, StandardCharsets.ISO_8859_1);
        return Long.parseLong(text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip());
    }
}
