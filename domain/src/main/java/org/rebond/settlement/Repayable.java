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

    /** What of it comes back now: zero or more. */
    Money share(Money room) {
        Money left = due().exceeds(repaid) ? due().minus(repaid) : Money.ZERO;
        return left.exceeds(room) ? room : left;
    }
}
