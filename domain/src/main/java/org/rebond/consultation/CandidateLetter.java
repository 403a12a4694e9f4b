package org.rebond.consultation;

import java.time.LocalDate;

/**
 * What a candidate who is not invited to bid is told (CCP R2181-1, R2181-3).
 *
 * @param state {@link CandidacyState#LATE}, {@link CandidacyState#REJECTED} or {@link CandidacyState#LEFT_OUT}
 * @param reason empty for a late application
 * @param sentOn the day of the invitations
 */
public record CandidateLetter(LetterHead head, CandidacyState state, String reason, LocalDate sentOn)
        implements Letter {}
