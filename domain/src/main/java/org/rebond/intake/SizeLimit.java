package org.rebond.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rebond.shared.RuleViolation;

/** A stream that refuses to give more than a number of bytes. */
final class SizeLimit extends FilterInputStream {

    private final long limit;
    private long given;

    SizeLimit(InputStream in, long limit) {
        super(in);
        this.limit = limit;
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
        given += read;
        if (given > limit) {
            throw new RuleViolation(IntakeRule.FILE_TOO_LARGE, limit >> 20);
        }
    }
}
