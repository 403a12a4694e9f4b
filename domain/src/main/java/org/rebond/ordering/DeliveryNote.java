package org.rebond.ordering;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.rebond.shared.RuleViolation;

/**
 * What a delivery note says.
 *
 * @param number the holder's, at most 50 characters
 * @param quantities what arrived, by position of the order's line from 0; lines without anything are left out
 */
public record DeliveryNote(String number, LocalDate deliveredOn, Map<Integer, Integer> quantities) {

    static final int NUMBER_MAXIMUM = 50;

    /** @throws RuleViolation when the note has no number, brings nothing or less than nothing */
    public DeliveryNote {
        number = number.strip();
        quantities = new TreeMap<>(quantities);
        if (number.isEmpty() || number.length() > NUMBER_MAXIMUM) {
            throw new RuleViolation(OrderingRule.NOTE_INVALID, number, NUMBER_MAXIMUM);
        }
        quantities.values().removeIf(quantity -> quantity == 0);
        if (quantities.isEmpty()) {
            throw new RuleViolation(OrderingRule.DELIVERY_EMPTY, number);
        }
        quantities.forEach((position, quantity) -> {
            if (quantity < 0) {
                throw new RuleViolation(OrderingRule.QUANTITY_INVALID, String.valueOf(position + 1), quantity);
            }
        });
    }
}
