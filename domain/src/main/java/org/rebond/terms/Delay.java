package org.rebond.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * A delivery that came late, on which nobody proposed a penalty.
 *
 * @param delivery null for what of the order has not come yet
 * @param value of what was late, before tax
 * @param days the longest, where goods were late by different days
 */
public record Delay(String order, @Nullable String delivery, LocalDate deliverBy, Money value, int days) {

    /** What tells it from the others. */
    public String key() {
        return delivery == null ? order : delivery;
    }
}
