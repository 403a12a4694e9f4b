package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.MandateFilter;
import org.rebond.mandate.MandateState;

/** Which mandates a list is asked for; the same names as in the address of the page. */
public class MandateQuery extends ListQuery {

    @QueryParam("contract")
    @Nullable
    String contract;

    @QueryParam("mandateState")
    @Nullable
    MandateState state;

    @QueryParam("exercise")
    @Nullable
    Year exercise;

    @QueryParam("ready")
    @Nullable
    Boolean ready;

    MandateFilter filter() {
        return new MandateFilter(text, contract, state, exercise == null ? null : exercise.getValue(), null, ready);
    }
}
