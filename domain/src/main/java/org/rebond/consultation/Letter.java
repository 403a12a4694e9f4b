package org.rebond.consultation;

import java.time.LocalDate;

/** What somebody who takes part in a consultation is told once a decision was taken. */
public sealed interface Letter permits RejectionLetter, CandidateLetter, EndLetter {

    LetterHead head();

    LocalDate sentOn();
}
