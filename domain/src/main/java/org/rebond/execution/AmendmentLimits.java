package org.rebond.execution;

import java.math.BigDecimal;
import java.util.Optional;
import org.rebond.law.Sourced;
import org.rebond.shared.Money;

/**
 * What the law allows the amendments of one contract.
 *
 * @param cases empty for a contract that is older than the cases of the law
 * @param committee the share above which the tender committee gives its opinion, in percent; empty when it did not award
 *     the contract
 */
record AmendmentLimits(Optional<Cases> cases, Optional<Sourced<BigDecimal>> committee) {

    /**
     * The limits of the cases of 2016.
     *
     * @param small in percent, all together
     * @param threshold the European one, before tax
     * @param additionalWork in percent, each
     * @param unforeseen in percent, each
     */
    record Cases(
            Sourced<BigDecimal> small,
            Sourced<Money> threshold,
            Sourced<BigDecimal> additionalWork,
            Sourced<BigDecimal> unforeseen) {}
}
