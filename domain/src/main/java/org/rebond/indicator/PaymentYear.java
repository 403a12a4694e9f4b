package org.rebond.indicator;

import java.math.BigDecimal;
import org.rebond.shared.Money;

/**
 * The invoices and the direct payments of subcontractors paid in a year.
 *
 * @param direct how many direct payments
 * @param amount paid for both, tax included
 * @param averageDays from the start of the payment clock to the payment, days of suspension left out; one decimal, half up
 * @param late paid after their last day
 * @param lateAmount of those, tax included
 * @param interest late interest and indemnities paid in the year, whenever what was late was
 */
public record PaymentYear(
        int year,
        long invoices,
        long direct,
        Money amount,
        BigDecimal averageDays,
        long late,
        Money lateAmount,
        Money interest) {}
