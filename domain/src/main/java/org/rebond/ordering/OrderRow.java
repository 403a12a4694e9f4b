package org.rebond.ordering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * One purchase order as the list and its exports show it.
 *
 * @param total euros before tax
 * @param delivered units that arrived and were not sent back
 * @param verifyBy the first day on which silence admits something; null when nothing waits
 */
public record OrderRow(
        String reference,
        String contract,
        String contractObject,
        LocalDate issuedOn,
        LocalDate deliverBy,
        @Nullable String commitment,
        Money total,
        int ordered,
        int delivered,
        int admitted,
        @Nullable LocalDate verifyBy,
        OrderProgress progress) {}
