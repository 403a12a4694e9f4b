package org.rebond.law;

/** Where a purchase is advertised. */
public enum Publicity {
    NONE,
    /** As the buyer sees fit (CCP, R2131-12, 1°). */
    ADAPTED,
    /** BOAMP or a journal of legal notices, and the buyer's profile (CCP, R2131-12, 2°). */
    NATIONAL_NOTICE,
    /** BOAMP, Official Journal of the European Union and the buyer's profile (CCP, R2131-16). */
    EUROPEAN_NOTICE
}
