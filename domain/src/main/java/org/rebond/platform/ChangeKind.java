package org.rebond.platform;

/** What happened to a field of a record. */
public enum ChangeKind {
    ADDED,
    CHANGED,
    REMOVED
}
