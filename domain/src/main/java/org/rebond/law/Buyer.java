package org.rebond.law;

/** Who buys, as thresholds and payment delays tell buyers apart. */
public enum Buyer {
    /** A local authority, such as a council. */
    LOCAL,
    STATE,
    /** An operator of networks (entité adjudicatrice, CCP L1212-1). */
    CONTRACTING_ENTITY,
    /** A public health establishment. */
    HEALTH,
    /** A public undertaking that awards contracts. */
    PUBLIC_COMPANY
}
