package org.rebond.budget;

/** Along what a nomenclature sorts spending. */
public enum AccountKind {
    /** By what is bought. */
    NATURE,
    /** By what it serves. */
    FUNCTION
}
