package org.rebond.law;

/** What the law asks of a purchase besides its procedure. */
public enum Duty {
    DOCUMENTS_ONLINE,
    ESSENTIAL_DATA,
    ENVIRONMENTAL_CRITERION,
    ENVIRONMENTAL_CONDITION,
    SOCIAL_CONDITION
}
