package org.rebond.platform;

/** What somebody looked at that must be known later. */
public enum AccessAction {
    /** The file of a person. */
    FILE_OPENED,
    JOURNAL_READ,
    /** This very log. */
    ACCESSES_READ,
    /** What a record was before. */
    HISTORY_READ
}
