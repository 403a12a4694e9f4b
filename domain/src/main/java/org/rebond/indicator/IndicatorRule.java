package org.rebond.indicator;

import org.rebond.shared.Rule;

/** Why the indicators refuse something. */
public enum IndicatorRule implements Rule {
    /** The share of reuse is stated for years under the objective (décret 2023-266: from 2023) that have begun. */
    YEAR_OUT_OF_RANGE,
    /** Somebody else stated that year since the form was opened. */
    STATED_MEANWHILE;

    @Override
    public Kind kind() {
        return this == STATED_MEANWHILE ? Kind.CONFLICT : Kind.REFUSED;
    }
}
