package org.rebond.mandate;

/** What a mandate pays. */
public enum DueKind {
    INVOICE,
    ADVANCE,
    RETENTION_RELEASE,
    LATE_INTEREST
}
