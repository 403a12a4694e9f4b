package org.rebond.consultation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.rebond.shared.RuleViolation;

/** Writes what candidates are told who are not invited to bid. */
final class CandidateLetters {

    private CandidateLetters() {}

    static Letter to(Candidacy candidacy, Consultation consultation, ZoneId zone) {
        if (!isOwed(candidacy, consultation)) {
            throw new RuleViolation(ConsultationRule.NO_LETTER, candidacy.number());
        }
        ConsultationLot lot = consultation.lot(candidacy.lot());
        LetterHead head =
                Letters.head(candidacy.reference().value(), candidacy.bidder(), lot, consultation.request(zone));
        String reason = Objects.requireNonNullElse(candidacy.reason(), "");
        LocalDate invitedOn = consultation.invitedOn();
        return invitedOn == null || lot.endedBy(invitedOn)
                ? new EndLetter(
                        head,
                        lot.state(),
                        Objects.requireNonNull(lot.reason()),
                        candidacy.state() == CandidacyState.LATE,
                        null,
                        null,
                        Objects.requireNonNull(lot.decidedOn()))
                : new CandidateLetter(head, candidacy.state(), reason, invitedOn);
    }

    /** Those who were invited are told with their bid; a lot that ended before tells all who applied for it. */
    static boolean isOwed(Candidacy candidacy, Consultation consultation) {
        CandidacyState state = candidacy.state();
        ConsultationLot lot = consultation.lot(candidacy.lot());
        LocalDate invitedOn = consultation.invitedOn();
        if (invitedOn == null || lot.endedBy(invitedOn)) {
            return lot.state().withoutContract() && state != CandidacyState.REPLACED;
        }
        return state == CandidacyState.LATE || state.refused();
    }
}
