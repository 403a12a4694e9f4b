package org.rebond.mandate;

/** Whether a document is there. */
public enum DocumentState {
    MISSING,
    PRESENT,
    DISPENSED
}
