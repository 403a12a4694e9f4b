package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * An amendment as its page shows it. What came with the contract has no legal case until somebody puts one to it.
 *
 * @param delta what it added to the amount before tax
 * @param amount the new one
 * @param opinionDue whether the tender committee had to give its opinion
 * @param noticeDue whether a notice of modification is published
 */
public record AmendmentSheet(
        int number,
        LocalDate notifiedOn,
        @Nullable String object,
        Money delta,
        Money amount,
        int deltaMonths,
        @Nullable AmendmentCase legalCase,
        @Nullable String actNumber,
        @Nullable LocalDate signedOn,
        @Nullable String reason,
        boolean opinionDue,
        @Nullable LocalDate opinionOn,
        boolean noticeDue,
        @Nullable LocalDate noticeOn) {

    static AmendmentSheet unqualified(ModificationFacts facts) {
        return new AmendmentSheet(
                facts.number(),
                facts.notifiedOn(),
                facts.object(),
                facts.delta(),
                facts.amount(),
                facts.deltaMonths(),
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                null);
    }

    public boolean opinionMissing() {
        return opinionDue && opinionOn == null;
    }

    public boolean noticeMissing() {
        return noticeDue && noticeOn == null;
    }
}
