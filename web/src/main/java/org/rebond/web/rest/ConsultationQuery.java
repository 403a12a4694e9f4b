package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationFilter;
import org.rebond.consultation.ConsultationStage;

/** Which consultations a list is asked for; the same names as in the address of the page. */
public class ConsultationQuery extends ListQuery {

    @QueryParam("stage")
    @Nullable
    ConsultationStage stage;

    ConsultationFilter filter() {
        return new ConsultationFilter(text, stage);
    }
}
