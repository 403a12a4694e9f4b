package org.rebond.procurement;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.rebond.shared.RuleViolation;

/**
 * The text of a JSON file, refused before anything is built from it when it nests deeper, or holds a longer value or a
 * longer item, than any contract does: what a parser keeps in memory stays small whatever the file.
 */
final class BoundedText extends FilterReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_ITEM = 2_000_000;

    /** The items stand in a list, which is the file itself, or in an object, or in an object of an object. */
    private static final int DEEPEST_ITEMS = 3;

    private int depth;
    private int depthOfItems;
    private boolean ended;
    private int value;
    private int item;
    private boolean quoted;
    private boolean escaped;

    BoundedText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c < 0) {
            ended = true;
        } else {
            check((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended |= read < 0;
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        return read;
    }

    /** Whether the text stopped before all that it opened was closed. */
    boolean endedEarly() {
        return ended && (depth > 0 || quoted);
    }

    private void check(char c) {
        value++;
        item++;
        if (quoted) {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            structure(c);
        }
        if (depth > DEEPEST || value > LONGEST_VALUE || item > LONGEST_ITEM) {
            throw new RuleViolation(ProcurementRule.FILE_OUT_OF_BOUNDS, DEEPEST, LONGEST_VALUE, LONGEST_ITEM);
        }
    }

    private void structure(char c) {
        switch (c) {
            case '"' -> quoted = true;
            case '{', '[' -> {
                depth++;
                depthOfItems = c == '[' && depth <= DEEPEST_ITEMS ? depth : depthOfItems;
            }
            case '}', ']' -> depth--;
            case ',', ':' -> {}
            default -> {
                return;
            }
        }
        value = 0;
        item = depth <= depthOfItems ? 0 : item;
    }
}
