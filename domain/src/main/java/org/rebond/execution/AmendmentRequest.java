package org.rebond.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * An amendment to register.
 *
 * @param actNumber the buyer's, such as {@code Avenant n° 2}
 * @param delta what it adds to the amount before tax; negative when it takes off
 * @param deltaMonths what it adds to the duration; negative when it shortens
 * @param holders the new ones; empty when they stay
 * @param opinionOn when the tender committee gave its opinion; null when it did not, or not yet
 */
public record AmendmentRequest(
        AmendmentCase legalCase,
        String actNumber,
        LocalDate signedOn,
        LocalDate notifiedOn,
        Money delta,
        int deltaMonths,
        String object,
        String reason,
        List<Party> holders,
        @Nullable LocalDate opinionOn) {

    static final int ACT_NUMBER_MAXIMUM = 50;
    static final int REASON_MAXIMUM = 1000;

    /** @throws RuleViolation when a text is missing or too long, or nothing would change */
    public AmendmentRequest {
        holders = List.copyOf(holders);
        actNumber = Texts.required("actNumber", actNumber, ACT_NUMBER_MAXIMUM);
        object = Texts.required("object", object, REASON_MAXIMUM);
        reason = Texts.required("reason", reason, REASON_MAXIMUM);
        if (notifiedOn.isBefore(signedOn)) {
            throw new RuleViolation(ExecutionRule.NOTIFIED_BEFORE_SIGNED, notifiedOn, signedOn);
        }
        if (opinionOn != null && opinionOn.isAfter(signedOn)) {
            throw new RuleViolation(ExecutionRule.OPINION_AFTER_SIGNED, opinionOn, signedOn);
        }
        if (legalCase == AmendmentCase.NEW_HOLDER && holders.isEmpty()) {
            throw new RuleViolation(ExecutionRule.HOLDER_MISSING);
        }
        if (legalCase == AmendmentCase.CONTINUATION && !delta.exceeds(Money.ZERO)) {
            throw new RuleViolation(ExecutionRule.CONTINUATION_WITHOUT_AMOUNT, delta.amount());
        }
    }
}
