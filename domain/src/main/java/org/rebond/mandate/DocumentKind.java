package org.rebond.mandate;

/** A document that the accountant asks for with a mandate (CGCT, D1617-19 and its annex I, read in its version of 2014). */
public enum DocumentKind {
    /** With the first payment. */
    CONTRACT,
    /** With the first payment: what the units cost. */
    PRICE_SCHEDULE,
    /** With the first payment: the account to pay on. */
    BANK_DETAILS,
    /** With a payment on a purchase order. */
    PURCHASE_ORDER,
    INVOICE,
    /** That what is paid was done: certificate, minutes of the admission. */
    SERVICE_CERTIFICATE,
    /** When the contract was amended. */
    AMENDMENT,
    /** With the last payment, and when penalties are taken off; an exemption needs a reasoned deliberation. */
    PENALTY_STATEMENT,
    /** With the last payment: all that was paid. */
    GENERAL_STATEMENT,
    /** With an advance: how it was reckoned. */
    ADVANCE_STATEMENT,
    /** With an advance for which one is asked. */
    ADVANCE_GUARANTEE,
    /** With the release of a retention: the decision, or that no reserve is left. */
    RELEASE_DECISION,
    /** With late interest: how it was reckoned. */
    INTEREST_STATEMENT
}
