package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * How a contract ends before its time.
 *
 * @param effectiveOn from that day on nothing is ordered any more
 * @param formalNoticeOn when the holder was told to comply; only before a termination for fault
 * @param indemnity owed to the holder, before tax; zero when none is
 */
@Embeddable
public record TerminationTerms(
        @Enumerated(EnumType.STRING) @Column(name = "termination_case", nullable = false)
        TerminationCase legalCase,

        @Column(nullable = false) LocalDate decidedOn,
        @Column(nullable = false) LocalDate effectiveOn,
        @Nullable LocalDate formalNoticeOn,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "indemnity", nullable = false))
        Money indemnity,

        @Column(nullable = false) String reason) {

    /** Why a contract ends before its time (CCP, L2195-1 to L2195-6; CCAG-FCS 2021, art. 38 to 45). */
    public enum TerminationCase {
        /** The holder failed, after a formal notice that it did not heed (L2195-3, 1°). */
        FAULT,
        /** The buyer ends it in the general interest, and indemnifies (L2195-3, 2°). */
        GENERAL_INTEREST,
        /** Nobody can carry it out any more (L2195-2). */
        FORCE_MAJEURE,
        /** The holder came under a ground for exclusion (L2195-4). */
        EXCLUSION,
        /** It should have been put to competition again (L2195-6). */
        IRREGULAR_CHANGE,
        /** The holder died, cannot go on, or is in liquidation (CCAG-FCS 2021, art. 39). */
        HOLDER_UNABLE,
        /** Both sides agree. */
        AGREED
    }

    /** @throws RuleViolation when the dates do not follow, or the case asks for something that is missing */
    public TerminationTerms {
        reason = Texts.required("reason", reason, AmendmentRequest.REASON_MAXIMUM);
        if (effectiveOn.isBefore(decidedOn)) {
            throw new RuleViolation(ExecutionRule.EFFECTIVE_BEFORE_DECIDED, effectiveOn, decidedOn);
        }
        if ((legalCase == TerminationCase.FAULT) != (formalNoticeOn != null)) {
            throw new RuleViolation(
                    legalCase == TerminationCase.FAULT
                            ? ExecutionRule.FORMAL_NOTICE_MISSING
                            : ExecutionRule.FORMAL_NOTICE_UNCALLED);
        }
        if (formalNoticeOn != null && !formalNoticeOn.isBefore(decidedOn)) {
            throw new RuleViolation(ExecutionRule.FORMAL_NOTICE_LATE, formalNoticeOn, decidedOn);
        }
        if (Money.ZERO.exceeds(indemnity) || legalCase == TerminationCase.FAULT && indemnity.exceeds(Money.ZERO)) {
            throw new RuleViolation(ExecutionRule.INDEMNITY_INVALID, indemnity.amount());
        }
    }
}
