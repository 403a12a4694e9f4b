package org.rebond.law;

import java.math.BigDecimal;
import java.util.Optional;
import org.rebond.shared.Money;

/**
 * What the law says of advances.
 *
 * @param threshold before tax; an advance is due above
 * @param months an advance is due when the execution lasts longer
 * @param rate the least, in percent
 * @param maximum in percent; empty where there is none
 * @param maximumGuaranteed in percent, with a guarantee on first demand; empty where there is none
 * @param repaymentStart in percent of what was executed
 * @param repaymentEnd in percent of what was executed; empty where the text no longer sets one
 */
public record AdvanceTerms(
        Sourced<Money> threshold,
        Sourced<Integer> months,
        Sourced<BigDecimal> rate,
        Sourced<Optional<BigDecimal>> maximum,
        Sourced<Optional<BigDecimal>> maximumGuaranteed,
        Sourced<BigDecimal> repaymentStart,
        Sourced<Optional<BigDecimal>> repaymentEnd) {}
