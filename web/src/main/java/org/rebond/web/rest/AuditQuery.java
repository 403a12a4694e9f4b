package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.AuditFilter;
import org.rebond.shared.Paging;

/** Which lines of a log are asked for: exact values, all lines without them, newest first. */
public class AuditQuery {

    @QueryParam("caller")
    @Nullable
    String caller;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("page")
    @Nullable
    Integer page;

    @QueryParam("size")
    @Nullable
    Integer size;

    AuditFilter filter() {
        return new AuditFilter(any(caller), any(action), any(subject), null, null);
    }

    Paging paging() {
        return new Paging(page == null ? 1 : page, size == null ? Paging.DEFAULT_SIZE : size, null, true);
    }

    private static String any(@Nullable String text) {
        return text == null ? "" : text;
    }
}
