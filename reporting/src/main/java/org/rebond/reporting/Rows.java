package org.rebond.reporting;

import java.util.function.Consumer;

/**
 * Rows that are handed out one by one, so that a file of any length is written in constant memory. {@code List::forEach}
 * and {@code Stream::forEach} are rows; so is a service operation that takes what to do with each row.
 */
@FunctionalInterface
public interface Rows<R> {

    void forEach(Consumer<R> action);
}
