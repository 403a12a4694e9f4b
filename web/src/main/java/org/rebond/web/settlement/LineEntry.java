package org.rebond.web.settlement;

import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/** What the entry page asks for one line of the order. */
public class LineEntry {

    private @Nullable Integer units;
    private @Nullable Money amount;

    public @Nullable Integer getUnits() {
        return units;
    }

    public void setUnits(@Nullable Integer units) {
        this.units = units;
    }

    public @Nullable Money getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Money amount) {
        this.amount = amount;
    }
}
