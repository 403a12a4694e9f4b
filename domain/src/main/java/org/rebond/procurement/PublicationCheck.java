package org.rebond.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Referenced;

/**
 * A contract of the pre-publication report, with all that keeps it from being published.
 *
 * @param dueOn the last day to publish it; null when nothing waits or nothing obliges to publish
 */
public record PublicationCheck(
        ContractRow contract, @Nullable LocalDate dueOn, List<PublicationFault> faults) implements Referenced {

    public PublicationCheck {
        faults = List.copyOf(faults);
    }

    @Override
    public String reference() {
        return contract.reference();
    }
}
