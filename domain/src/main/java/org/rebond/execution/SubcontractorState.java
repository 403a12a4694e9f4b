package org.rebond.execution;

import java.util.Locale;
import org.rebond.shared.Labelled;
import org.rebond.shared.Words;

/** Where a subcontractor stands with the buyer. */
public enum SubcontractorState implements Labelled {
    /** The buyer has still to answer. */
    DECLARED,
    ACCEPTED,
    REFUSED;

    @Override
    public String label(Locale locale) {
        return Words.in(locale).label(this);
    }
}
