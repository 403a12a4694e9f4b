package org.rebond.execution;

/** What a document of a contract is. */
public enum PaperKind {
    /** The signed contract. */
    CONTRACT,
    /** Administrative and technical specifications, price schedule. */
    SPECIFICATIONS,
    AMENDMENT,
    /** An act that accepts or changes a subcontractor. */
    SPECIAL_ACT,
    /** An order to start, to stop, to renew. */
    SERVICE_ORDER,
    GUARANTEE,
    /** Minutes of the committee, of a meeting, of a verification. */
    MINUTES,
    LETTER,
    OTHER
}
