package org.rebond.law;

/** What is bought, as the thresholds tell it apart. */
public enum Category {
    SUPPLIES_SERVICES,
    WORKS
}
