package org.rebond.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a parameter, for lists and pages.
 *
 * @param verifiedOn null while the figure is to be verified
 * @param proposedBy null for what Rebond was delivered with
 * @param decidedBy who published it or turned it down
 */
public record ParameterRow(
        ParameterKey key,
        Figure figure,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Confidence confidence,
        @Nullable LocalDate verifiedOn,
        ParameterState state,
        @Nullable String proposedBy,
        @Nullable String decidedBy) {

    public String reference() {
        return key.reference();
    }

    public boolean toVerify() {
        return verifiedOn == null;
    }

    public boolean inForce(LocalDate on) {
        return state == ParameterState.PUBLISHED
                && !validFrom.isAfter(on)
                && (validTo == null || !validTo.isBefore(on));
    }
}
