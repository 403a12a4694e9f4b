package org.rebond.mandate;

/** A document that the accountant asks for with a mandate (CGCT, D1617-19 and its annex I, read in its version of 2014). */
public enum DocumentKind {
    /** With the first payment (4311). */
    CONTRACT,
    /** With the first payment: what the units cost (4311). */
    PRICE_SCHEDULE,
    /** With the first payment: the account to pay on. */
    BANK_DETAILS,
    /** With the first payment that something is withheld of: the guarantee in place of the retention (4311). */
    RETENTION_GUARANTEE,
    /** With a payment on a purchase order (4312). */
    PURCHASE_ORDER,
    /** With the first payment after it (4312). */
    AMENDMENT,
    /** Once the payments pass the initial amount: an amendment, or where the contract foresees it a decision (4312). */
    CONTINUATION_DECISION,
    /** With the first payment of a further period (4321). */
    RENEWAL_DECISION,
    INVOICE,
    /** That what is paid was done: certificate, minutes of the admission (43241, 43251). */
    SERVICE_CERTIFICATE,
    /** How the revised prices were reckoned (43241, 43251). */
    REVISION_STATEMENT,
    /** When penalties are taken off (43251). */
    PENALTY_STATEMENT,
    /** When the council gave up penalties: its deliberation, with the reasons (43251). */
    PENALTY_EXEMPTION,
    /** With an instalment above 80 % of the initial amount: all that was done since the beginning (43242). */
    GENERAL_STATEMENT,
    /** With an advance: how it was reckoned (43231). */
    ADVANCE_STATEMENT,
    /** With an advance for which the contract sets conditions: that they are met (43231). */
    ADVANCE_CERTIFICATE,
    /** With an advance above 30 % of the contract, and with another for which one is asked (43231, 43232). */
    ADVANCE_GUARANTEE,
    /** With the release of a retention: the decision, or the guarantee that replaces it (4326). */
    RELEASE_DECISION,
    /** With the release of a retention after reserves: that none is left (4326). */
    RESERVES_LIFTED,
    /** With late interest: how it was reckoned (rubric 4, notes 4 and 12). */
    INTEREST_STATEMENT,
    /** With the first direct payment to a subcontractor, and the first after each change: the act that was signed (451). */
    SPECIAL_ACT,
    /** With the first direct payment, and the first after each change: the holder assigned or pledged nothing of it (451). */
    NON_ASSIGNMENT,
    /** When more is subcontracted: the amendment that raises the contract, or the act that lowers another's share (451). */
    OFFSETTING_ACT,
    /** With a direct payment: the sum that the holder agrees to (45122). */
    HOLDER_ATTESTATION
}
