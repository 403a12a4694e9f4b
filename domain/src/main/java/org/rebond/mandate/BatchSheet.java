package org.rebond.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * A batch as its page and the list show it.
 *
 * @param number within its exercise; null until it is signed
 * @param mandates how many it holds
 */
public record BatchSheet(
        String reference,
        int exercise,
        @Nullable Long number,
        BatchState state,
        String builtBy,
        LocalDate builtOn,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String sentBy,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate answeredOn,
        @Nullable String refusal,
        int mandates,
        Money totalExcludingTax,
        Money tax) {}
