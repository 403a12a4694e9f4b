package org.rebond.platform;

/** What a person may be allowed to do. A service operation names the one it asks for with {@link Requires}. */
public enum Permission {
    READ_CONTRACTS,
    IMPORT_CONTRACTS,
    /** Prepare and serve the open-data publication of the contracts. */
    PUBLISH_CONTRACTS,
    READ_CONTRACT_REPORT,
    /** See consultations without their bids. */
    READ_CONSULTATIONS,
    /** Prepare and launch consultations, keep the register of bids, analyse. */
    MANAGE_CONSULTATIONS,
    /** See who bids and how bids are noted: confidential until the award, and the losers' after it. */
    READ_BIDS,
    /** Decide on the award of a lot, or end it without a contract. */
    AWARD_CONTRACTS,
    READ_ORDERS,
    /** Open a contract to orders, issue them, receive and verify what is delivered. */
    MANAGE_ORDERS,
    READ_EXECUTION,
    /** Amend, renew and terminate contracts, accept subcontractors, revise prices. */
    MANAGE_EXECUTION,
    READ_INVOICES,
    /** Put invoices on file, suspend or reject them, certify the service. */
    ENTER_INVOICES,
    /** Settle what is to be paid, and write down that it was. */
    SETTLE,
    READ_MANDATES,
    /** Build mandates and their batches, enter the accounts of payees, read what the public accountant answers. */
    BUILD_MANDATES,
    /** Sign and send the batches that somebody else built, confirm the accounts that somebody else entered. */
    SIGN_BATCHES,
    /** Look up the accounts of the budget. */
    READ_BUDGET,
    /** Load the accounts of an exercise, say how the public accountant knows the budget. */
    MANAGE_BUDGET,
    READ_CLAUSES,
    ATTACH_CLAUSES,
    IMPORT_HOURS,
    /** Open the file of a person in insertion. */
    READ_PARTICIPANTS,
    READ_FIGURES,
    /** State how many computers were disposed of, reused and bought in a year. */
    STATE_REUSE,
    /** Look up what the law says. */
    READ_LAW,
    /** Propose a version of a figure of the law. */
    PROPOSE_LAW,
    /** Publish what somebody else proposed. */
    PUBLISH_LAW,
    MANAGE_ACCOUNTS,
    READ_AUDIT,
    /** Remove from the access log what is older than twelve months. */
    PURGE_ACCESS_LOG
}
