package org.rebond.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as its format gives it, before anything is known of columns.
 *
 * @param number the line a person sees
 * @param cells those with something in them, from left to right
 */
record Line(long number, List<Value> cells) {

    /** What stands in a cell: a text, or something that is not one. */
    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    /** @param column from 0 */
    record Value(int column, String text, Kind kind) {}

    /** Lines read one after the other from an open file. */
    interface Cursor extends Closeable {

        /** The next line that is not blank; null after the last. */
        @Nullable
        Line next() throws IOException;
    }

    /** A file that can be read from its start, more than once. */
    interface Source extends Closeable {

        Cursor read() throws IOException;

        /** Days to add to a number to have the serial of its date counted from 1900. */
        int serialShift();
    }
}
