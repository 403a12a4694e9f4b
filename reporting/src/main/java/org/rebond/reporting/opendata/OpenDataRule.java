package org.rebond.reporting.opendata;

import org.rebond.shared.Rule;

/** Why an open-data file is refused. */
public enum OpenDataRule implements Rule {
    /** No contract may be published, and an OCDS release package has at least one release (OCDS 1.1.5, release package). */
    NOTHING_TO_RELEASE;

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
