package org.rebond.reporting.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One table being written in one format. Closing it ends the file and leaves the stream open. */
interface TableWriter extends Closeable {

    void row(List<Cell> cells) throws IOException;
}
