package org.rebond.reporting;

import java.util.List;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.execution.SubcontractorState;

/**
 * Whom of the subcontractors of a contract the buyer pays itself, and what they asked for.
 *
 * @param subcontractors that the buyer accepted
 */
public record DirectlyPaid(List<SubcontractorSheet> subcontractors, List<PaymentClaimSheet> claims) {

    public DirectlyPaid {
        subcontractors = subcontractors.stream()
                .filter(sheet -> sheet.state() == SubcontractorState.ACCEPTED)
                .toList();
        claims = List.copyOf(claims);
    }
}
