package org.rebond.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * When a buyer would like a consultation to take place; null where the earliest day will do.
 *
 * @param analysisDays the buyer's own time between the bids and the letters to the rejected bidders
 * @param rejectionSentOn the letters to the rejected bidders
 */
public record PlanRequest(
        int analysisDays,
        @Nullable LocalDate bidsDueOn,
        @Nullable LocalDate rejectionSentOn,
        @Nullable LocalDate signedOn) {

    /** @throws RuleViolation {@link LawRule#ANALYSIS_NEGATIVE} */
    public PlanRequest {
        if (analysisDays < 0) {
            throw new RuleViolation(LawRule.ANALYSIS_NEGATIVE, analysisDays);
        }
    }

    public static PlanRequest earliest(int analysisDays) {
        return new PlanRequest(analysisDays, null, null, null);
    }
}
