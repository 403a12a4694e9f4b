package org.rebond.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;

/**
 * An application as the register shows it, to those who analyse and decide.
 *
 * @param number in the register of applications
 * @param entryReason why it was written down after applications that came later; null otherwise
 * @param reason of the outcome; null where none was given
 * @param letter whether a letter tells the candidate that there is no invitation
 */
public record CandidacyRow(
        String reference,
        String consultation,
        int number,
        int lot,
        Party bidder,
        Instant receivedAt,
        Instant enteredAt,
        String enteredBy,
        @Nullable String entryReason,
        CandidacyState state,
        @Nullable String reason,
        boolean letter) {}
