package org.rebond.procurement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the list sorts by. Each has an index that holds the sort and its tiebreak; what is unknown comes last
 * both ways.
 */
enum ContractOrder {
    REFERENCE("number", false),
    OBJECT("object_key", false),
    HOLDER("holder_key", false),
    AMOUNT("current_amount", false),
    NOTIFIED("notified_on", true),
    ENDS("ends_on", true);

    private final String column;
    private final boolean nullable;

    ContractOrder(String column, boolean nullable) {
        this.column = column;
        this.nullable = nullable;
    }

    /** The {@code order by} for a column by its name in the list; without one, the last notified come first. */
    static String by(@Nullable String sort, boolean descending) {
        return Arrays.stream(values())
                .filter(order -> order.name().equalsIgnoreCase(sort))
                .findFirst()
                .map(order -> order.sql(descending))
                .orElseGet(() -> NOTIFIED.sql(true));
    }

    private String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return nullable
                ? "c." + column + direction + " nulls last, c.id"
                : "c." + column + direction + ", c.id" + direction;
    }
}
