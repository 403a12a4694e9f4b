package org.rebond.execution;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.rebond.shared.Step;

/**
 * What the indices of a month make of the prices.
 *
 * @param capped whether the ceiling holds the coefficient down
 * @param beyondSafeguard whether the buyer may end the contract, so much have its prices risen
 */
public record RevisionPreview(
        YearMonth month, BigDecimal coefficient, boolean capped, boolean beyondSafeguard, List<Step> steps) {

    public RevisionPreview {
        steps = List.copyOf(steps);
    }
}
