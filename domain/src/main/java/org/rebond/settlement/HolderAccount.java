package org.rebond.settlement;

import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * How far the payment of a holder has come on a contract, tax included.
 *
 * @param executed what was settled of its invoices, credit notes taken off
 * @param advance that was granted
 * @param repaid of the advance
 * @param retained as a guarantee
 * @param released of what was retained
 */
public record HolderAccount(Party holder, Money executed, Money advance, Money repaid, Money retained, Money released) {

    /** What of the retention is still held. */
    public Money held() {
        return retained.minus(released);
    }
}
