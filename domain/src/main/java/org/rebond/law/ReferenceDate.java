package org.rebond.law;

/** The date by which the law says which version of a figure applies. */
public enum ReferenceDate {
    /** The consultation was launched: notice sent, or request for quotes. */
    CONSULTATION_LAUNCH,
    /** The rejected bidders were told. */
    REJECTION_SENT,
    /** The holder received the contract. */
    NOTIFICATION,
    /** The invoice was received. */
    PAYMENT_REQUEST,
    /** The half-year in which interest starts to run. */
    HALF_YEAR,
    /** The first day of interest. */
    INTEREST_START,
    /** The amendment was signed. */
    AMENDMENT,
    /** The civil year that is reported. */
    YEAR
}
