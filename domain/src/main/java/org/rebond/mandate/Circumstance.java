package org.rebond.mandate;

/** What makes the accountant ask for more documents, or for fewer. */
public enum Circumstance {
    /** An adapted procedure below the threshold of the written contract: the invoice is enough (425). */
    UNWRITTEN,
    /** Nothing on the contract was put into a mandate before. */
    FIRST,
    ON_ORDER,
    /** The contract was amended since the last payment. */
    AMENDED,
    /** A further period that was decided on began since the last payment. */
    RENEWED,
    /** A guarantee takes the place of the retention, and no payment gave a copy of it yet. */
    GUARANTEED,
    /** The orders paid have prices that the revision moved. */
    REVISED,
    PENALISED,
    /** Penalties on the orders paid were given up. */
    EXEMPTED,
    /** The payments of the contract pass the share of its initial amount from which a general statement is asked for. */
    ABOVE_STATEMENT_SHARE,
    /** The payments of the contract pass its initial amount. */
    ABOVE_INITIAL,
    /** The advance passes the share of the contract from which a guarantee is asked for. */
    LARGE_ADVANCE,
    /** No direct payment to the subcontractor was put into a mandate before. */
    NEW_SUBCONTRACT,
    /** What is subcontracted was changed since the last direct payment to the subcontractor. */
    CHANGED_SUBCONTRACT
}
