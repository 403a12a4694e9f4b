package org.rebond.settlement;

import org.rebond.shared.Money;

/**
 * An advance that an invoice gives back, tax included.
 *
 * @param before executed of what it was granted for, without the invoice
 * @param now executed of it with the invoice alone
 * @param repaid by earlier invoices
 */
record Repayable(SidePayment advance, AdvanceRepayment terms, Money before, Money now, Money repaid) {

    Money after() {
        return before.plus(now);
    }

    /** What should have come back by now. */
    Money due() {
        return terms.after(after());
    }

    /** What of it has not: zero or more. */
    Money left() {
        return due().exceeds(repaid) ? due().minus(repaid) : Money.ZERO;
    }
}
