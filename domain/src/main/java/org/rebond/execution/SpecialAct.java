package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.rebond.shared.RuleViolation;

/**
 * A change of what is subcontracted, agreed on in a special act.
 *
 * @param sums the new ones
 */
@Embeddable
public record SpecialAct(
        @Column(nullable = false) LocalDate signedOn,
        @Embedded SubcontractSums sums,
        @Column(nullable = false) String reason) {

    /** @throws RuleViolation when the reason is missing */
    public SpecialAct {
        reason = Texts.required("reason", reason, AmendmentRequest.REASON_MAXIMUM);
    }
}
