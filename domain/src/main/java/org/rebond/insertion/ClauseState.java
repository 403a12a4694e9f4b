package org.rebond.insertion;

/** Where a clause stands. */
public enum ClauseState {
    RUNNING,
    CLOSED
}
