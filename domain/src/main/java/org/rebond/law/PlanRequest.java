package org.rebond.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * When a buyer would like a consultation to take place; null where the earliest day will do.
 *
 * @param analysisDays the buyer's own time between the bids and the letters to the rejected bidders
 * @param selectionDays the buyer's own time between the applications and the invitations
 * @param applicationsDueOn of a procedure in two phases only
 * @param invitedOn those who were selected, in a procedure in two phases only
 * @param rejectionSentOn the letters to the rejected bidders
 */
public record PlanRequest(
        int analysisDays,
        int selectionDays,
        @Nullable LocalDate applicationsDueOn,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate bidsDueOn,
        @Nullable LocalDate rejectionSentOn,
        @Nullable LocalDate signedOn) {

    /** @throws RuleViolation {@link LawRule#ANALYSIS_NEGATIVE}, {@link LawRule#SELECTION_NEGATIVE} */
    public PlanRequest {
        if (selectionDays < 0) {
            throw new RuleViolation(LawRule.SELECTION_NEGATIVE, selectionDays);
        }
        if (analysisDays < 0) {
            throw new RuleViolation(LawRule.ANALYSIS_NEGATIVE, analysisDays);
        }
    }

    /** Of a procedure in one phase. */
    public PlanRequest(
            int analysisDays,
            @Nullable LocalDate bidsDueOn,
            @Nullable LocalDate rejectionSentOn,
            @Nullable LocalDate signedOn) {
        this(analysisDays, 0, null, null, bidsDueOn, rejectionSentOn, signedOn);
    }

    public static PlanRequest earliest(int analysisDays) {
        return new PlanRequest(analysisDays, null, null, null);
    }
}
