package org.rebond.mandate;

/** Where a batch of mandates stands. */
public enum BatchState {
    /** To be signed by somebody who did not build it. */
    DRAFT,
    /** Taken apart before it was signed. */
    DISSOLVED,
    SIGNED,
    SENT,
    /** The accountant received it. */
    ACKNOWLEDGED,
    /** The accountant sent it back as a whole. */
    REFUSED;

    boolean mayBecome(BatchState next) {
        return switch (this) {
            case DRAFT -> next == DISSOLVED || next == SIGNED;
            case SIGNED -> next == SENT;
            case SENT -> next == ACKNOWLEDGED || next == REFUSED;
            case DISSOLVED, ACKNOWLEDGED, REFUSED -> false;
        };
    }
}
