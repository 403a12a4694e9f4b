package org.rebond.indicator;

import java.math.BigDecimal;
import org.rebond.shared.Money;

/**
 * The invoices paid in a year.
 *
 * @param amount paid, tax included
 * @param averageDays from the start of the payment clock to the payment, days of suspension left out; one decimal, half up
 * @param late paid after their last day
 * @param lateAmount of those, tax included
 * @param interest late interest and indemnities paid in the year, whenever the invoice was
 */
public record PaymentYear(
        int year, long invoices, Money amount, BigDecimal averageDays, long late, Money lateAmount, Money interest) {}
