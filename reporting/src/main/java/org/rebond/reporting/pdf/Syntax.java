package org.rebond.reporting.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** PDF syntax being written into memory. Faster than OpenPDF's objects because nothing stands between number and digit. */
final class Syntax {

    private byte[] bytes;
    private int length;

    Syntax(int capacity) {
        bytes = new byte[capacity];
    }

    /** @param ascii operators, names and delimiters only */
    @SuppressWarnings("deprecation") // the one copy that neither encodes nor allocates; the text is ASCII by contract
    Syntax put(String ascii) {
        int size = ascii.length();
        ensure(size);
        ascii.getBytes(0, size, bytes, length);
        length += size;
        return this;
    }

    Syntax put(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("No negative number is written here: " + number);
        }
        int digits = 1;
        for (long power = 10; number >= power; power *= 10) {
            digits++;
        }
        ensure(digits);
        length += digits;
        int rest = number;
        int i = length;
        for (; rest >= 100; rest /= 100) {
            int pair = rest % 100;
            bytes[--i] = (byte) ('0' + pair % 10);
            bytes[--i] = (byte) ('0' + pair / 10);
        }
        bytes[--i] = (byte) ('0' + rest % 10);
        if (rest >= 10) {
            bytes[--i] = (byte) ('0' + rest / 10);
        }
        return this;
    }

    Syntax reference(int object) {
        return put(object).put(" 0 R");
    }

    /** A text string in UTF-16BE, as hexadecimal. */
    Syntax text(String text) {
        put("<FEFF");
        put(HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
        return put(">");
    }

    Syntax put(Syntax other) {
        return bytes(other.bytes, other.length);
    }

    Syntax bytes(byte[] more) {
        return bytes(more, more.length);
    }

    private Syntax bytes(byte[] more, int size) {
        ensure(size);
        System.arraycopy(more, 0, bytes, length, size);
        length += size;
        return this;
    }

    /** The low {@code width} bytes of a number, most significant first. */
    Syntax binary(long number, int width) {
        ensure(width);
        for (int i = width - 1; i >= 0; i--) {
            bytes[length++] = (byte) (number >>> (8 * i));
        }
        return this;
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    Syntax clear() {
        length = 0;
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
