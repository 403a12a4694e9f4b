package org.rebond.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.PurchaseOrder;

/**
 * A delay that somebody wants to penalise.
 *
 * @param holder identifier of the holder whose delay it is
 * @param delivery the one that came late; null for what of the order has not come yet
 * @param sentOn the day on which the holder was told
 */
public record PenaltyRequest(
        String holder, PurchaseOrder.Reference order, Delivery.@Nullable Reference delivery, LocalDate sentOn) {}
