package org.rebond.indicator;

import java.time.LocalDate;
import org.rebond.law.ReuseOfDisposals;
import org.rebond.law.ReuseOfPurchases;

/**
 * What was stated of a year's computers, held against the objectives of that year.
 *
 * @param version of the statement, to change it
 */
public record ReuseYear(
        int year,
        int version,
        ReuseOfDisposals disposals,
        ReuseOfPurchases purchases,
        String statedBy,
        LocalDate statedOn) {}
