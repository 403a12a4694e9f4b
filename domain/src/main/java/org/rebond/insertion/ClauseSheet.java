package org.rebond.insertion;

import java.time.YearMonth;
import java.util.List;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;

/**
 * The state of one insertion clause on a day: what is due, what was reported and validated, what is missing. No name.
 *
 * @param contractReference the contract that carries the clause
 * @param due hours owed over the whole window
 * @param validated hours accepted, of persons found eligible
 * @param pending hours reported that wait for a proof of eligibility
 * @param missing what is left to do: due less validated, never below zero
 * @param hourlyPenalty for each hour missing at the end, after a formal notice left without effect
 * @param penaltyExposure what the hours missing today would cost if nothing more were done
 * @param persons how many different persons worked, each counted once
 */
public record ClauseSheet(
        String reference,
        String contractReference,
        String contractObject,
        ClauseState state,
        Period window,
        Hours due,
        Hours validated,
        Hours pending,
        Hours missing,
        Money hourlyPenalty,
        Money penaltyExposure,
        int persons,
        List<MonthOfHours> months) {

    /** What was done in one month. */
    public record MonthOfHours(YearMonth month, Hours validated, Hours pending, int persons, boolean closed) {}
}
