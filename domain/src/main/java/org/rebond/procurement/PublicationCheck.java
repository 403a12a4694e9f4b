package org.rebond.procurement;

import java.util.List;

/** A contract of the pre-publication report, with all that keeps it from being published. */
public record PublicationCheck(ContractRow contract, List<PublicationFault> faults) {

    public PublicationCheck {
        faults = List.copyOf(faults);
    }
}
