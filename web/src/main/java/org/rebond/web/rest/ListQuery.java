package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Paging;

/** What every list can be asked: words sought, order (a minus before the column descends), page. */
public class ListQuery {

    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("page")
    @Nullable
    Integer page;

    @QueryParam("size")
    @Nullable
    Integer size;

    @Nullable
    String column() {
        return sort != null && descending() ? sort.substring(1) : sort;
    }

    boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    Paging paging() {
        return new Paging(page == null ? 1 : page, size == null ? Paging.DEFAULT_SIZE : size, column(), descending());
    }
}
