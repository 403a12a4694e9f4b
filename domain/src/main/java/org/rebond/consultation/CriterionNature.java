package org.rebond.consultation;

/** What an award criterion looks at. */
public enum CriterionNature {
    PRICE,
    QUALITY,
    /** Environmental characteristics (CCP L2152-7 and R2152-7). */
    ENVIRONMENT,
    /** How well the bid serves the insertion of people far from work (CCP L2152-7, R2152-7). */
    INSERTION
}
