package org.rebond.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total rows in the whole list; when {@code totalExact} is false, at least that many
 */
public record Page<T>(List<T> items, int number, int size, long total, boolean totalExact) {

    public Page {
        items = List.copyOf(items);
    }

    public long last() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** Whether the list goes on: beyond what was counted, a full page lets one think so. */
    public boolean followed() {
        return number < last() || !totalExact && items.size() == size;
    }

    /** Beside what the page after stands; null where rows have no reference to be found by. */
    public Paging.@Nullable Neighbour following() {
        return items.isEmpty() ? null : neighbour(items.getLast(), true);
    }

    /** Beside what the page before stands; null where rows have no reference to be found by. */
    public Paging.@Nullable Neighbour preceding() {
        return items.isEmpty() ? null : neighbour(items.getFirst(), false);
    }

    private static Paging.@Nullable Neighbour neighbour(Object row, boolean after) {
        return row instanceof Referenced known ? new Paging.Neighbour(known.reference(), after) : null;
    }
}
