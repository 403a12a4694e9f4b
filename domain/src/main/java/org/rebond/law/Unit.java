package org.rebond.law;

/** What a figure of the law counts. */
public enum Unit {
    EUROS,
    PERCENT,
    /** Percentage points, added to a rate. */
    POINTS,
    DAYS,
    MONTHS,
    YEARS,
    /** A plain number, such as the divisor of a formula. */
    NUMBER,
    /** No figure: a duty that is in force or not. */
    DUTY
}
