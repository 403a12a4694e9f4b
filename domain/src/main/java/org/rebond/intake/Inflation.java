package org.rebond.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rebond.shared.RuleViolation;

/** What comes out of a compressed part, counted while it comes: the sizes that the container declares may lie. */
final class Inflation extends FilterInputStream {

    /** A sheet of {@link TabularFile#MAX_ROWS} rows with all its columns filled. */
    private static final long MAX_BYTES = 300L << 20;

    /** The most repetitive sheets of the field come to 40; a bomb, to 1 000. */
    private static final int MAX_RATIO = 100;

    /** Below, the ratio says nothing. */
    private static final long RATIO_FROM = 10L << 20;

    /** Between two tags stands one cell at most: {@link TabularFile#MAX_CELL} characters, each in its longest writing. */
    private static final long MAX_STEP = 1L << 20;

    private final long compressed;
    private long inflated;
    private long stepFrom;

    Inflation(InputStream in, long compressed) {
        super(in);
        this.compressed = Math.max(1, compressed);
    }

    /** The parser has come to a tag: what it had to hold until there can be forgotten. */
    void step() {
        stepFrom = inflated;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        inflated += read;
        boolean bomb = inflated > RATIO_FROM && inflated / compressed > MAX_RATIO;
        if (bomb || inflated > MAX_BYTES || inflated - stepFrom > MAX_STEP) {
            throw new RuleViolation(IntakeRule.FILE_INFLATES);
        }
    }
}
