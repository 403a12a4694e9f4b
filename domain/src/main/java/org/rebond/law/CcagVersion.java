package org.rebond.law;

/** The edition of the general terms for supplies and services that a contract names. */
public enum CcagVersion {
    /** Arrêté of 19 January 2009. */
    FCS2009,
    /** Arrêté of 30 March 2021. */
    FCS2021
}
