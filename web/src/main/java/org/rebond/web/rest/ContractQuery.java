package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractFilter;
import org.rebond.procurement.ContractStage;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.SocialConsideration;
import org.rebond.shared.Money;

/** Which contracts a list is asked for; the same names as in the address of the page. */
public class ContractQuery extends ListQuery {

    @QueryParam("buyer")
    @Nullable
    String buyer;

    @QueryParam("holder")
    @Nullable
    String holder;

    @QueryParam("procedure")
    @Nullable
    Procedure procedure;

    @QueryParam("nature")
    @Nullable
    Nature nature;

    @QueryParam("social")
    @Nullable
    SocialConsideration social;

    @QueryParam("environmental")
    @Nullable
    EnvironmentalConsideration environmental;

    @QueryParam("stage")
    @Nullable
    ContractStage stage;

    @QueryParam("min")
    @Nullable
    Money min;

    @QueryParam("max")
    @Nullable
    Money max;

    @QueryParam("year")
    @Nullable
    Year year;

    @QueryParam("unpublished")
    @Nullable
    Boolean unpublished;

    ContractFilter filter() {
        return new ContractFilter(
                text,
                buyer,
                holder,
                procedure,
                nature,
                social,
                environmental,
                stage,
                min,
                max,
                year,
                Boolean.TRUE.equals(unpublished));
    }
}
