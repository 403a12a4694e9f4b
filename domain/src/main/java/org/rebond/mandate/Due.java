package org.rebond.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetCoding;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.settlement.PaymentClock;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Money;

/**
 * What was settled, as a mandate takes it up.
 *
 * @param bill number of the invoice; null for what has none
 * @param deductions what is taken off the total
 * @param clock null where no delay runs
 * @param coding the line of the budget that its contract or order is paid on; null when nobody said
 */
record Due(
        String reference,
        PaymentKind kind,
        Contract.Reference contract,
        String object,
        Party payee,
        @Nullable String bill,
        LocalDate settledOn,
        Money totalExcludingTax,
        Money tax,
        List<MandateDeduction> deductions,
        @Nullable PaymentClock clock,
        @Nullable BudgetCoding coding,
        Evidence evidence) {

    Money net() {
        return deductions.stream().map(MandateDeduction::amount).reduce(totalExcludingTax.plus(tax), Money::minus);
    }
}
