package org.rebond.settlement;

/** What is paid. */
public enum PaymentKind {
    INVOICE,
    /** What a subcontractor gets from the buyer itself (CCP, R2193-10). */
    DIRECT_PAYMENT,
    /** Before anything was executed (CCP, R2191-3). */
    ADVANCE,
    /** What was withheld as a guarantee, given back (CCP, R2191-35). */
    RETENTION_RELEASE,
    /** What a late payment costs, with its indemnity (CCP, R2192-31 to R2192-36). */
    LATE_INTEREST
}
