package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A further period of a contract as its page shows it.
 *
 * @param renewed what was decided; null when nothing was
 * @param lapsed whether the day of the notice went by without a decision: the contract goes on if silence renews, and stops
 *     otherwise
 */
public record RenewalSheet(
        int rank,
        RenewalPlan.RenewalForm form,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate noticeBy,
        @Nullable Boolean renewed,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        boolean lapsed) {

    /** Whether somebody may still decide. */
    public boolean open() {
        return renewed == null && !lapsed;
    }
}
