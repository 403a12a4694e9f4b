package org.rebond.mandate;

/** Whether a document is there. */
public enum DocumentState {
    MISSING,
    /** To be there when the contract, or the case, has one: a mandate does not wait for it. */
    IF_ANY,
    PRESENT,
    DISPENSED;

    /** Whether nobody said anything of it. */
    boolean isOpen() {
        return this == MISSING || this == IF_ANY;
    }
}
