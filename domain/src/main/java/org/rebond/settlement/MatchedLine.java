package org.rebond.settlement;

import org.rebond.shared.Money;

/**
 * A line of an invoice beside what was ordered, admitted and invoiced of the same line of its order.
 *
 * @param label of the price
 * @param ordered units
 * @param admitted units
 * @param admittedAmount what is due for them, in euros before tax
 * @param invoicedUnits by all invoices, this one included unless it was rejected, credit notes taken off
 * @param invoiced the same in euros before tax
 */
public record MatchedLine(
        InvoiceLine line,
        String label,
        int ordered,
        int admitted,
        Money admittedAmount,
        long invoicedUnits,
        Money invoiced) {}
