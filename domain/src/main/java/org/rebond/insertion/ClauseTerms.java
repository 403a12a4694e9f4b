package org.rebond.insertion;

import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;

/**
 * What a contract says of its insertion clause: until when, how many hours, at what price for each one missing.
 *
 * @param window the days whose hours count
 * @param due hours owed over the whole window, fixed when the contract was signed
 * @param hourlyPenalty for each hour missing at the end; zero when the contract provides for none
 */
public record ClauseTerms(Period window, Hours due, Money hourlyPenalty) {}
