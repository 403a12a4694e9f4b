package org.rebond.shared;

import java.util.Locale;

/** Something that a sentence names in the reader's language. */
public interface Labelled {

    String label(Locale locale);
}
