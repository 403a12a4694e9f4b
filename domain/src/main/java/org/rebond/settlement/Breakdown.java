package org.rebond.settlement;

import java.util.List;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * From what an invoice asks for to what is paid.
 *
 * @param gross tax included
 * @param steps how each deduction came about
 */
public record Breakdown(Money gross, Deductions deductions, List<Step> steps) {

    public Breakdown {
        steps = List.copyOf(steps);
    }

    /** What is paid: zero or more. */
    public Money net() {
        return gross.minus(deductions.total());
    }
}
