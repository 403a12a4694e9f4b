package org.rebond.procurement;

import java.util.List;
import org.rebond.shared.Referenced;

/** A contract of the pre-publication report, with all that keeps it from being published. */
public record PublicationCheck(ContractRow contract, List<PublicationFault> faults) implements Referenced {

    public PublicationCheck {
        faults = List.copyOf(faults);
    }

    @Override
    public String reference() {
        return contract.reference();
    }
}
