package org.rebond.mandate;

/** Where a mandate stands between its proposal and its payment. */
public enum MandateState {
    /** Built; to be completed, then put into a batch. */
    PROPOSED,
    IN_BATCH,
    /** With the accountant. */
    SENT,
    /** The accountant waits for something before taking charge of it ({@code en instance}). */
    HELD,
    /** The accountant took charge of it. */
    ACCEPTED,
    PAID,
    /** Sent back by the accountant: to be corrected. */
    REJECTED,
    /** Given up before it had a number: another one may pay the same. */
    WITHDRAWN;

    boolean mayBecome(MandateState next) {
        return switch (this) {
            case PROPOSED -> next == IN_BATCH || next == WITHDRAWN;
            case IN_BATCH -> next == SENT || next == PROPOSED;
            case SENT -> next == HELD || next == ACCEPTED || next == PAID || next == REJECTED;
            case HELD -> next == ACCEPTED || next == PAID || next == REJECTED;
            case ACCEPTED -> next == PAID || next == REJECTED;
            case REJECTED -> next == PROPOSED;
            case PAID, WITHDRAWN -> false;
        };
    }
}
