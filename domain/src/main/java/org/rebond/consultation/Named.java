package org.rebond.consultation;

import java.util.Locale;
import org.rebond.shared.Labelled;
import org.rebond.shared.Words;

/** A constant that a refusal names in the reader's language. */
record Named(Enum<?> constant) implements Labelled {

    @Override
    public String label(Locale locale) {
        return Words.in(locale).label(constant);
    }
}
