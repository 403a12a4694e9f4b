package org.rebond.settlement;

/** Where an invoice stands between its arrival and its payment. */
public enum InvoiceState {
    /** On file; its clock runs. */
    RECEIVED,
    /** The holder was asked for what is missing; the clock stands still. */
    SUSPENDED,
    /** Somebody certified that what it asks for was delivered and admitted. */
    SERVICE_DONE,
    /** The finance officer settled what is to be paid. */
    SETTLED,
    PAID,
    /** Sent back to the holder with a reason. */
    REJECTED;

    boolean mayBecome(InvoiceState next) {
        return switch (this) {
            case RECEIVED -> next == SUSPENDED || next == SERVICE_DONE || next == REJECTED;
            case SUSPENDED -> next == RECEIVED || next == REJECTED;
            case SERVICE_DONE -> next == SUSPENDED || next == SETTLED || next == REJECTED;
            case SETTLED -> next == PAID;
            case PAID, REJECTED -> false;
        };
    }

    /** Whether days are counted against the buyer. */
    boolean counts() {
        return this == RECEIVED || this == SERVICE_DONE || this == SETTLED;
    }
}
