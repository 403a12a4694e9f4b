package org.rebond.procurement;

/** What the publication of a contract waits for, or how near its deadline is. */
public enum PublicationStage {
    /** Something keeps it from being published. */
    FAULTY,
    /** Not all of it was published yet, and nothing keeps it from being. */
    READY,
    /** Its deadline has passed. */
    LATE,
    /** Its deadline comes within {@value #SOON_DAYS} days, today included. */
    SOON;

    /** How long ahead a deadline is announced, in days. */
    public static final int SOON_DAYS = 15;
}
