package org.rebond.mandate;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes the file of a batch, while its mandates are read one by one. */
@FunctionalInterface
public interface PesFormat {

    /** @param pieces hands every mandate of the batch to its reader */
    void write(PesHead head, Consumer<Consumer<PesPiece>> pieces, OutputStream out);
}
