package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal side of a modification that came with its contract.
 *
 * @param actNumber the buyer's, such as {@code Avenant n° 2}
 * @param opinionOn when the tender committee gave its opinion; null when it did not, or nobody knows
 */
public record Qualification(
        AmendmentCase legalCase,
        String actNumber,
        LocalDate signedOn,
        String reason,
        @Nullable LocalDate opinionOn) {

    AmendmentRequest of(ModificationFacts facts) {
        return new AmendmentRequest(
                legalCase,
                actNumber,
                signedOn,
                facts.notifiedOn(),
                facts.delta(),
                facts.deltaMonths(),
                facts.object() == null ? actNumber : facts.object(),
                reason,
                facts.holders(),
                opinionOn);
    }
}
