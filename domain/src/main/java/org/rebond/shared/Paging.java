package org.rebond.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param number the page, from 1
 * @param size rows on a page, from 1 to {@link #MAX_SIZE}
 * @param sort the column, by its name in the list; null for the list's own order
 */
public record Paging(int number, int size, @Nullable String sort, boolean descending) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 25;

    /** A page out of bounds becomes the nearest one within. */
    public Paging {
        number = Math.max(1, number);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    public static Paging first() {
        return new Paging(1, DEFAULT_SIZE, null, false);
    }

    public long offset() {
        return (number - 1L) * size;
    }
}
