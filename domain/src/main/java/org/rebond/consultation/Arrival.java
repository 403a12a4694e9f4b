package org.rebond.consultation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/**
 * A sealed bid that comes in: what it says is known at the opening only.
 *
 * @param receivedAt to the second, in the office's time
 * @param reason why it is written down after bids that came later, or after the opening; null when it was not forgotten
 */
public record Arrival(
        int lot,
        Party bidder,
        LocalDateTime receivedAt,
        @Nullable String reason) {

    private static final int NAME_MAXIMUM = 200;
    private static final int IDENTIFIER_MAXIMUM = 50;

    public Arrival {
        String identifier = bidder.identifier().replace(" ", "");
        if (bidder.kind() == PartyKind.SIRET && !Siret.isValid(identifier)
                || identifier.isEmpty()
                || identifier.length() > IDENTIFIER_MAXIMUM) {
            throw new RuleViolation(ConsultationRule.BIDDER_INVALID, bidder.identifier());
        }
        bidder = new Party(bidder.kind(), identifier, ConsultationField.BIDDER.require(bidder.name(), NAME_MAXIMUM));
        reason = ConsultationField.REASON.optional(reason, ConsultationRequest.REASON_MAXIMUM);
    }

    public Arrival(int lot, Party bidder, LocalDateTime receivedAt) {
        this(lot, bidder, receivedAt, null);
    }
}
