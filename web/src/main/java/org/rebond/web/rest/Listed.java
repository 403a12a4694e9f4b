package org.rebond.web.rest;

import java.util.List;
import java.util.function.Function;
import org.rebond.shared.Page;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param totalExact false when {@code total} is only the least there are
 */
public record Listed<T>(List<T> items, int page, int size, long total, boolean totalExact) {

    static <T> Listed<T> of(Page<T> page) {
        return of(page, Function.identity());
    }

    static <R, T> Listed<T> of(Page<R> page, Function<R, T> item) {
        return new Listed<>(
                page.items().stream().map(item).toList(), page.number(), page.size(), page.total(), page.totalExact());
    }
}
