package org.rebond.law;

import java.math.BigDecimal;
import java.util.Optional;
import org.rebond.shared.Money;

/**
 * What the general terms say of delay penalties.
 *
 * @param divisor of the value late times the days late
 * @param exemption up to here over the whole contract, no penalty is owed
 * @param cap in percent of the contract, tranche or order before tax; empty where there is none
 * @param hearingDays that the holder has to answer first
 */
public record PenaltyTerms(
        Sourced<BigDecimal> divisor,
        Sourced<Money> exemption,
        Sourced<Optional<BigDecimal>> cap,
        Sourced<Integer> hearingDays) {}
