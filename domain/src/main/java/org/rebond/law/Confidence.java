package org.rebond.law;

/** How sure a figure is. */
public enum Confidence {
    /** The text itself was read. */
    PRIMARY,
    /** A page about the text was read. */
    SECONDARY,
    /** To be checked against the text before anyone relies on it. */
    TO_VERIFY
}
