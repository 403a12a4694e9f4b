package org.rebond.execution;

import java.time.LocalDate;
import org.rebond.shared.RuleViolation;

/**
 * A further period that the contract foresees.
 *
 * @param startsOn its first day
 * @param noticeBy the last day to tell the holder: that it is renewed, or that it is not when silence renews
 */
public record RenewalPlan(RenewalForm form, LocalDate startsOn, int months, LocalDate noticeBy) {

    /** What silence means. */
    public enum RenewalForm {
        /** Silence renews; the holder cannot refuse (CCP, R2112-4). */
        TACIT,
        /** Only a decision renews. */
        EXPRESS
    }

    private static final int LONGEST = 120;

    /** @throws RuleViolation when the period or its notice cannot be */
    public RenewalPlan {
        if (months < 1 || months > LONGEST) {
            throw new RuleViolation(ExecutionRule.RENEWAL_MONTHS_INVALID, months, LONGEST);
        }
        if (!noticeBy.isBefore(startsOn)) {
            throw new RuleViolation(ExecutionRule.NOTICE_NOT_BEFORE, noticeBy, startsOn);
        }
    }
}
