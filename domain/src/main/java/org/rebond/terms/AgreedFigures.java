package org.rebond.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a contract may agree on its payment, otherwise than the law proposes.
 *
 * @param advanceRate in percent of what the contract pays in twelve months; zero for no advance
 * @param repaymentStart in percent of the contract executed
 * @param repaymentEnd in percent of the contract executed
 * @param retentionRate in percent; zero when nothing is withheld
 * @param paymentDays sooner than the law asks; null for the delay of the law
 * @param derogations the article of the contract that lists where it departs from the general terms; null for none
 */
public record AgreedFigures(
        BigDecimal advanceRate,
        BigDecimal repaymentStart,
        BigDecimal repaymentEnd,
        int guaranteeMonths,
        BigDecimal retentionRate,
        PenaltyClause penalties,
        @Nullable Integer paymentDays,
        @Nullable String derogations) {}
