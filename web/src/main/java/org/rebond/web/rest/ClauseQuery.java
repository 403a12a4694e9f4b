package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseFilter;
import org.rebond.insertion.ClauseState;

/** Which clauses a list is asked for; the same names as in the address of the page. */
public class ClauseQuery extends ListQuery {

    @QueryParam("state")
    @Nullable
    ClauseState state;

    @QueryParam("behind")
    @Nullable
    Boolean behind;

    @QueryParam("open")
    @Nullable
    Boolean open;

    @QueryParam("unproven")
    @Nullable
    Boolean unproven;

    ClauseFilter filter() {
        return new ClauseFilter(
                text, state, Boolean.TRUE.equals(behind), Boolean.TRUE.equals(open), Boolean.TRUE.equals(unproven));
    }
}
