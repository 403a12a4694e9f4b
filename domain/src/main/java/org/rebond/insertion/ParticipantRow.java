package org.rebond.insertion;

import java.time.YearMonth;
import org.rebond.shared.Hours;

/** A person who worked under a clause, as the facilitator's list shows them. Personal data. */
public record ParticipantRow(
        String reference,
        String familyName,
        String givenNames,
        Hours validated,
        Hours pending,
        YearMonth firstMonth,
        YearMonth lastMonth) {

    /** The reference alone: a log has no business with names. */
    @Override
    public String toString() {
        return reference;
    }
}
