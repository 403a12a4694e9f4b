package org.rebond.consultation;

/** Why a bid is excluded. */
public enum Exclusion {
    /** The application is incomplete, or lacks the abilities asked for (CCP R2144-7). */
    APPLICATION,
    /** Does not respect what the documents of the consultation ask, or the law (CCP L2152-2). */
    IRREGULAR,
    /** Its price exceeds the credits allotted (CCP L2152-3). */
    UNACCEPTABLE,
    /** Unrelated to the contract (CCP L2152-4). */
    INAPPROPRIATE,
    /** Abnormally low, and not explained (CCP L2152-6). */
    ABNORMALLY_LOW
}
