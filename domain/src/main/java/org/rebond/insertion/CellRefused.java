package org.rebond.insertion;

import org.rebond.shared.RuleViolation;

/** A line of a file of hours is refused, for what one of its cells says. */
final class CellRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final HoursColumn column;
    private final RuleViolation violation;

    CellRefused(HoursColumn column, RuleViolation violation) {
        super(violation.rule().key(), violation, false, false);
        this.column = column;
        this.violation = violation;
    }

    HoursColumn column() {
        return column;
    }

    RuleViolation violation() {
        return violation;
    }
}
