package org.rebond.web.consultation;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.consultation.InsertionRoute;
import org.rebond.shared.Money;

/** A lot as it is typed; without an object it is left out. */
public class LotFields {

    private @Nullable String object;
    private @Nullable Money estimate;
    private InsertionRoute[] routes = {};

    LotFields(@Nullable LotRequest said) {
        if (said != null) {
            object = said.object();
            estimate = said.estimate();
            routes = said.routes().toArray(InsertionRoute[]::new);
        }
    }

    boolean typed() {
        return object != null && !object.isBlank();
    }

    LotRequest lot() {
        return new LotRequest(
                Objects.requireNonNullElse(object, ""), estimate == null ? Money.ZERO : estimate, Set.of(routes));
    }

    public InsertionRoute[] getRoutes() {
        return routes.clone();
    }

    public void setRoutes(InsertionRoute[] routes) {
        this.routes = routes.clone();
    }

    public @Nullable String getObject() {
        return object;
    }

    public void setObject(@Nullable String object) {
        this.object = object;
    }

    public @Nullable Money getEstimate() {
        return estimate;
    }

    public void setEstimate(@Nullable Money estimate) {
        this.estimate = estimate;
    }
}
