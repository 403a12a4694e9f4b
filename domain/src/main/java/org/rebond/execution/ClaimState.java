package org.rebond.execution;

/** Where a subcontractor's request for payment stands. */
public enum ClaimState {
    /** The holder still has time to answer. */
    AWAITED,
    /** The holder agreed, to all of it or to a part. */
    AGREED,
    /** The holder let its time pass: it is held to agree (loi 75-1334, art. 8). */
    SILENT,
    /** The post gave the request back: no answer is waited for. */
    UNCLAIMED,
    /** The holder refused the whole, with its reasons. */
    REFUSED,
    /** The finance officer settled what is paid: a mandate may take it up. */
    SETTLED,
    PAID;

    public boolean payable() {
        return this == AGREED || this == SILENT || this == UNCLAIMED;
    }
}
