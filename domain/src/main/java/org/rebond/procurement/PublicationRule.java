package org.rebond.procurement;

import org.rebond.shared.Rule;

/**
 * What the DECP publication asks of a contract (arrêtés of 22 December 2022, schema 2.0.4) and what its official
 * consolidation marks as unusable.
 */
enum PublicationRule implements Rule {
    /** The schema makes the field mandatory. */
    MANDATORY_MISSING,
    /** An advance was granted: its rate is due. */
    ADVANCE_RATE_MISSING,
    /** A granted advance of rate 0 is marked as a bad value by the consolidation. */
    ADVANCE_RATE_ZERO,
    /** A contract under a framework agreement names it. */
    FRAMEWORK_MISSING,
    /** Food, vehicles, health products and clothing owe their European and French shares. */
    ORIGIN_MISSING,
    /** The French share is part of the European one. */
    ORIGIN_ORDER,
    /** Up to 16 letters, digits and {@code / - _ . #} or spaces, says the consolidation. */
    NUMBER_UNUSABLE,
    /** Eight digits. */
    CPV_UNUSABLE,
    /** At least one bid was received, since the contract was awarded. */
    NO_BID,
    /** “None” beside another value. */
    NONE_AND_OTHERS,
    /** The code does not have the shape of its kind. */
    PLACE_UNUSABLE,
    /** The control key of the SIRET is wrong. */
    SIRET_UNUSABLE
}
