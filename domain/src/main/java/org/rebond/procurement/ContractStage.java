package org.rebond.procurement;

/** Where a contract stands on a day, told from its notification and its last day. */
public enum ContractStage {
    RUNNING,
    /** Running, and its last day comes within {@value #SOON_MONTHS} months: time to prepare the next one. */
    ENDING_SOON,
    ENDED;

    /** How long ahead an end is announced, in months. */
    public static final int SOON_MONTHS = 6;
}
