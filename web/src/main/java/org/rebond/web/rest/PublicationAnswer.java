package org.rebond.web.rest;

import java.util.List;
import java.util.Locale;
import org.rebond.procurement.ContractRow;
import org.rebond.procurement.PublicationCheck;
import org.rebond.procurement.PublicationFault;

/** A contract that may not be published yet, and why. */
public record PublicationAnswer(ContractRow contract, List<Fault> faults) {

    /** What is missing or wrong, with the mark of the official consolidation. */
    public record Fault(String field, PublicationFault.Mark mark, String message) {}

    static PublicationAnswer of(PublicationCheck check, Locale locale) {
        return new PublicationAnswer(
                check.contract(),
                check.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.mark(), fault.message(locale)))
                        .toList());
    }
}
