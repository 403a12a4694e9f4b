package org.rebond.law;

/** How much competition the law asks for. */
public enum PurchaseProcedure {
    /** Neither publicity nor competition; the offer is relevant, public money well used (CCP, R2122-8). */
    WITHOUT_COMPETITION,
    /** A procedure that the buyer sets (CCP, L2123-1). */
    ADAPTED,
    /** Call for tenders, negotiated procedure or competitive dialogue (CCP, L2124-1). */
    FORMAL
}
