package org.rebond.consultation;

import java.time.LocalDateTime;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/**
 * A sealed bid that comes in: what it says is known at the opening only.
 *
 * @param receivedAt to the second, in the office's time
 */
public record Arrival(int lot, Party bidder, LocalDateTime receivedAt) {

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
    }
}
