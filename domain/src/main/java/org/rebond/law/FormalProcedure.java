package org.rebond.law;

/** The formal procedures that the minimum times tell apart. */
public enum FormalProcedure {
    OPEN,
    RESTRICTED,
    NEGOTIATED
}
