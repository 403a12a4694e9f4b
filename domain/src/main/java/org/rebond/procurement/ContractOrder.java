package org.rebond.procurement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the list sorts by: the key of each way. Every key is known and has an index that holds it and its
 * tiebreak; a date that is unknown comes last both ways.
 */
enum ContractOrder {
    REFERENCE("number", "number"),
    OBJECT("object_key", "object_key"),
    HOLDER("holder_key", "holder_key"),
    AMOUNT("current_amount", "current_amount"),
    NOTIFIED("notified_first", "notified_last"),
    ENDS("ends_first", "ends_last");

    private final String ascending;
    private final String descending;

    ContractOrder(String ascending, String descending) {
        this.ascending = ascending;
        this.descending = descending;
    }

    /** One way through the list. */
    record Way(String key, boolean descending) {

        String orderBy() {
            return descending ? "c." + key + " desc, c.id desc" : "c." + key + ", c.id";
        }

        /** Only what comes after the contract of reference {@code :neighbour}. */
        String afterNeighbour() {
            return "(c." + key + ", c.id) " + (descending ? "<" : ">") + " (select n." + key
                    + ", n.id from contract n where n.reference = :neighbour)";
        }

        Way back() {
            return new Way(key, !descending);
        }
    }

    /** The way for a column by its name in the list; without one, the last notified come first. */
    static Way by(@Nullable String sort, boolean descending) {
        return Arrays.stream(values())
                .filter(order -> order.name().equalsIgnoreCase(sort))
                .findFirst()
                .map(order -> new Way(descending ? order.descending : order.ascending, descending))
                .orElseGet(() -> new Way(NOTIFIED.descending, true));
    }
}
