package org.rebond.law;

/** Where a version of a parameter stands. */
public enum ParameterState {
    /** Waits for a second person. */
    PROPOSED,
    PUBLISHED,
    /** Turned down, or taken back by its author. */
    WITHDRAWN
}
