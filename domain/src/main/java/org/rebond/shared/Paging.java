package org.rebond.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param number the page, from 1
 * @param size rows on a page, from 1 to {@link #MAX_SIZE}
 * @param sort the column, by its name in the list; null for the list's own order
 * @param neighbour the row beside the page; null when the page is to be found by its number
 */
public record Paging(
        int number,
        int size,
        @Nullable String sort,
        boolean descending,
        @Nullable Neighbour neighbour) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 25;

    /**
     * The last row of the page before, or the first of the page after. A long list finds a page from its neighbour in the
     * same time wherever it stands; by its number it has to walk there.
     *
     * @param reference the row's, in its list
     * @param after whether the page comes after the row, or before it
     */
    public record Neighbour(String reference, boolean after) {}

    /** A page out of bounds becomes the nearest one within. */
    public Paging {
        number = Math.max(1, number);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    public Paging(int number, int size, @Nullable String sort, boolean descending) {
        this(number, size, sort, descending, null);
    }

    public static Paging first() {
        return new Paging(1, DEFAULT_SIZE, null, false);
    }

    public long offset() {
        return (number - 1L) * size;
    }
}
