package org.rebond.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Step;

/**
 * The days of a consultation, from the notice to the publication.
 *
 * @param applicationsDueOn null where bids are sent at once
 * @param invitedOn those who were selected are invited to bid; null where bids are sent at once
 * @param lastInformationOn last day for additional information; null where the law sets none
 * @param rejectionSentOn the letters to the rejected bidders
 * @param signedOn the contract is signed, and notified on that day
 * @param awardNoticeBy null where no award notice is owed
 * @param essentialDataBy null where the essential data are not owed
 */
public record ProcurementCalendar(
        LocalDate noticeSentOn,
        @Nullable LocalDate applicationsDueOn,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate lastInformationOn,
        LocalDate bidsDueOn,
        LocalDate rejectionSentOn,
        LocalDate signedOn,
        @Nullable LocalDate awardNoticeBy,
        @Nullable LocalDate essentialDataBy,
        List<Step> steps) {

    public ProcurementCalendar {
        steps = List.copyOf(steps);
    }
}
