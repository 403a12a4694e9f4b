package org.rebond.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder is told of a lot that ended without a contract (CCP R2185-2).
 *
 * @param end {@link LotState#UNSUCCESSFUL} or {@link LotState#ABANDONED}
 * @param reason of the decision
 * @param late whether the bid came after the deadline
 * @param exclusion null when the bid was not excluded
 * @param exclusionReason null when the bid was not excluded
 * @param sentOn the day of the decision
 */
public record EndLetter(
        LetterHead head,
        LotState end,
        String reason,
        boolean late,
        @Nullable Exclusion exclusion,
        @Nullable String exclusionReason,
        LocalDate sentOn)
        implements Letter {}
