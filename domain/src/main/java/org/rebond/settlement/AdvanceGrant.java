package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * An advance that somebody may ask for.
 *
 * @param order for which it is granted; null for the contract
 * @param orderInclTax the order with its tax, less what is subcontracted; null for the contract
 * @param own whether only what its holder executes gives it back
 * @param earliest the first day on which it may be asked for
 * @param steps how its amount comes about
 */
record AdvanceGrant(
        PurchaseOrder.@Nullable Reference order,
        @Nullable Money orderInclTax,
        boolean own,
        LocalDate earliest,
        Money amount,
        List<Step> steps) {

    AdvanceGrant {
        steps = List.copyOf(steps);
    }

    static AdvanceGrant ofContract(LocalDate earliest, Money amount, List<Step> steps) {
        return new AdvanceGrant(null, null, false, earliest, amount, steps);
    }

    /** The same to one of the holders, who gives it back alone or with the others. */
    AdvanceGrant to(boolean own, Money share, List<Step> explained) {
        return new AdvanceGrant(order, orderInclTax, own, earliest, share, explained);
    }
}
