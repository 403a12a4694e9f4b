package org.rebond.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * Something settled that no mandate pays yet.
 *
 * @param reference of what is due
 * @param payee by name, or by identifier where no name is known
 * @param bill number of the invoice; null for what has none
 */
public record DueRow(
        String reference,
        String contract,
        String payee,
        @Nullable String bill,
        LocalDate settledOn,
        Money payable,
        @Nullable LocalDate dueOn) {}
