package org.rebond.law;

import org.rebond.shared.Rule;

/** Why the law feature refuses something. */
public enum LawRule implements Rule {
    /** No version on file covers that day: a figure is never guessed. */
    NOT_ON_FILE,
    /** The text sets no limit here, and the calculation needs one. */
    NO_FIGURE,
    /** No parameter has that reference. */
    PARAMETER_UNKNOWN,
    /** One proposal at a time for a parameter. */
    ALREADY_PROPOSED,
    /** Nothing waits for a second person. */
    NOTHING_PROPOSED,
    /** Nobody publishes their own proposal. */
    OWN_PROPOSAL,
    /** A version ends on its first day or later. */
    VALIDITY_REVERSED,
    /** A version whose validity began is only ended by a successor that starts later. */
    VERSION_KEPT,
    /** It would cover days of a version that starts later. */
    OVERLAPS_LATER,
    /** A figure is zero or more, with four decimals at most. */
    FIGURE_INVALID,
    /** A duty has no figure. */
    FIGURE_OF_DUTY,
    /** A version says which text it comes from. */
    SOURCE_MISSING,
    /** A check cannot be dated after today. */
    VERIFIED_IN_FUTURE,
    /** A rate of the central bank covers one half-year: it may change with the next (CCP, R2192-31). */
    NOT_ONE_HALF_YEAR,

    /** An estimate is above zero (CCP, R2121-1). */
    ESTIMATE_NOT_POSITIVE,
    /** The lots of a purchase sum to its estimate (CCP, R2121-1). */
    NO_LOT,
    /** Minimum times run in full days between the notice and the applications (CCP, R2161-6, R2161-12, R2161-24). */
    APPLICATIONS_DUE_TOO_EARLY,
    /** Candidates are invited once the applications are in and examined. */
    INVITED_TOO_EARLY,
    /** Minimum times run in full days before the bids (CCP, R2161-2, R2161-7, R2161-14). */
    BIDS_DUE_TOO_EARLY,
    /** The rejected bidders are told once the bids are in. */
    LETTERS_BEFORE_BIDS,
    /** The contract is signed once the standstill is over (CCP, R2182-1). */
    SIGNED_TOO_EARLY,
    /** Time to select the candidates is zero days or more. */
    SELECTION_NEGATIVE,
    /** Time to analyse the bids is zero days or more. */
    ANALYSIS_NEGATIVE,

    /** An amount that bears interest or penalties is zero or more. */
    AMOUNT_NEGATIVE,
    /** A yearly rate, in percent, from 0 to 100. */
    RATE_INVALID,
    /** Days late are zero or more. */
    DAYS_NEGATIVE,
    /** A number of things is zero or more. */
    COUNT_NEGATIVE,
    /** What is left out was in stock (décret 2023-266, article 3). */
    LEFT_OUT_EXCEED_STOCK,
    /** What was sent to reuse is of the stock that counts (décret 2023-266, article 3). */
    REUSED_EXCEED_STOCK,
    /** What came from reuse is of what was bought. */
    REUSED_EXCEED_BOUGHT;

    @Override
    public Kind kind() {
        return switch (this) {
            case PARAMETER_UNKNOWN -> Kind.UNKNOWN;
            case ALREADY_PROPOSED, NOTHING_PROPOSED -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
