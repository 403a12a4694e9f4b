package org.rebond.law;

/** How the rejected bidders are told. */
public enum Channel {
    ELECTRONIC,
    OTHER
}
