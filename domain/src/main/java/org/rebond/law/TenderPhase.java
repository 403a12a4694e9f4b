package org.rebond.law;

/** What is awaited while a minimum time runs. */
public enum TenderPhase {
    APPLICATIONS,
    BIDS
}
