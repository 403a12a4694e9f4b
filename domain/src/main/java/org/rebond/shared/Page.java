package org.rebond.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows in the whole list; when {@code totalExact} is false, at least that many
 */
public record Page<T>(List<T> items, int number, int size, long total, boolean totalExact) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page once the whole list has been counted. */
    public Page<T> counted(long exactTotal) {
        return new Page<>(items, number, size, exactTotal, true);
    }

    public long last() {
        return Math.max(1, (total + size - 1) / size);
    }
}
