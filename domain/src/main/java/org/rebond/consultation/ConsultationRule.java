package org.rebond.consultation;

import org.rebond.shared.Rule;

/** Why the consultation feature refuses something. */
public enum ConsultationRule implements Rule {
    /** No consultation on file has that reference. */
    CONSULTATION_UNKNOWN,
    /** A number names one consultation of a buyer. */
    CONSULTATION_EXISTS,
    /** A buyer is known by its SIRET. */
    BUYER_INVALID,
    /** A number is made of letters, digits, points and hyphens. */
    NUMBER_INVALID,
    /** A revision keeps buyer and number. */
    NUMBER_KEPT,
    /** A text is neither empty nor too long. */
    TEXT_INVALID,
    /** A price has to be explained from 1 to 90 % below the mean of the others. */
    GAP_INVALID,
    /** A consultation has 1 to 100 lots. */
    LOTS_COUNT,
    /** The consultation has no such lot. */
    LOT_UNKNOWN,

    /** To negotiate, hold a dialogue or do without competition has a case of the law (CCP R2124-3, R2124-5, L2122-1). */
    GROUND_MISSING,
    /** That case is one of another procedure. */
    GROUND_MISFIT,
    /** The case holds below an amount only (CCP R2122-8, R2122-9, R2122-9-1). */
    EXEMPTION_EXCEEDED,
    /** A procedure in two phases says until when candidates apply (CCP R2161-6, R2161-12, R2161-24). */
    SELECTION_MISSING,
    /** Where bids are sent at once, nobody applies before. */
    SELECTION_UNEXPECTED,
    /** A buyer who limits the candidates invites a minimum of them (CCP R2142-17). */
    MAXIMUM_TOO_LOW,
    /** Another procedure than the one that the law advises has a written reason. */
    DEVIATION_WITHOUT_REASON,
    /** That reservation did not exist yet (L2113-13: ordonnance 2015-899, art. 36; L2113-13-1: 20 October 2022). */
    ROUTE_NOT_YET,
    /** A lot has one reservation, but for disability and insertion together (CCP L2113-14, loi 2020-1525). */
    RESERVED_TWICE,
    /** Services of insertion are no works (CCP R2123-1, 3°). */
    WORKS_NO_SERVICE,
    /** The route by an award criterion needs such a criterion (CCP L2152-7). */
    INSERTION_CRITERION_MISSING,
    /** A criterion of insertion bears on every lot: each says so as its route. */
    INSERTION_CRITERION_UNSAID,
    /** One award criterion at least looks at the environment (loi 2021-1104, art. 35; CCP L2152-7). */
    ENVIRONMENT_CRITERION_MISSING,
    /** Conditions of execution look at the environment (loi 2021-1104, art. 35; CCP L2112-2). */
    ENVIRONMENT_CONDITION_MISSING,
    /** From the European thresholds on, a social condition of execution, or a recorded exception (CCP L2112-2-1). */
    SOCIAL_CONDITION_MISSING,

    /** There are 1 to 40 criteria and parts of criteria. */
    CRITERIA_COUNT,
    /** A weight is above zero, with two decimals at most. */
    WEIGHT_INVALID,
    /** The best note of a criterion is above zero and at most 1 000, with two decimals at most. */
    MAXIMUM_INVALID,
    /** The weights of the criteria sum to 100, exactly. */
    WEIGHTS_NOT_100,
    /** The weights of the parts of a criterion sum to its own, exactly. */
    PARTS_NOT_WHOLE,
    /** A part follows its criterion, looks at the same thing and has no parts. */
    PART_MISPLACED,
    /** One criterion, without parts, is the price. */
    ONE_PRICE,
    /** Notes are given on criteria without parts, but the price. */
    CRITERION_UNKNOWN,

    /** The consultation is past that step, or has not come to it. */
    WRONG_STATE,
    /** A consultation is launched on the day of its notice or after. */
    LAUNCH_AHEAD,
    /** A deadline is put off, never brought forward (CCP R2151-4). */
    NOT_LATER,
    /** A deadline that has passed is not put off (CCP R2151-4). */
    DEADLINE_PASSED,
    /** The consultation has no such question. */
    QUESTION_UNKNOWN,
    /** A question is answered once, for all candidates. */
    ANSWERED_ALREADY,
    /** Additional information is sent six days at the latest before the bids are due (CCP R2132-6). */
    ANSWER_TOO_LATE,
    /** What happened lies between two days. */
    DATE_IMPOSSIBLE,
    /** What happened lies between two moments. */
    MOMENT_IMPOSSIBLE,

    /** No application on file has that reference. */
    CANDIDACY_UNKNOWN,
    /** Applications are examined once their deadline has passed. */
    CANDIDACIES_AWAITED,
    /** An application is selected, rejected or left out; one that was replaced is none of them. */
    OUTCOME_INVALID,
    /** Every application is examined before the invitations. */
    CANDIDACY_UNEXAMINED,
    /** Somebody is invited for each lot. */
    NO_CANDIDATE,
    /** No more candidates are invited than the notice says (CCP R2142-15). */
    TOO_MANY_SELECTED,
    /** Nobody who is able is left out while a place is free (CCP R2142-15 to R2142-18). */
    PLACES_LEFT,
    /** Only a lot for which no application can be kept is unsuccessful (CCP R2185-1). */
    CANDIDATES_LEFT,
    /** Only candidates who were invited bid (CCP R2161-7, R2161-14, R2161-20). */
    NOT_INVITED,
    /** Only a negotiated procedure negotiates (CCP L2124-2, L2124-3). */
    NOT_NEGOTIATED,
    /** Final bids are asked for once (CCP R2161-20). */
    FINAL_CALLED_ALREADY,
    /** Initial bids are negotiated, unless the notice allowed to do without (CCP R2161-17). */
    NEGOTIATION_MISSING,

    /** A bidder has a name and an identifier; a SIRET passes its check. */
    BIDDER_INVALID,
    /** A late bid is neither opened nor analysed (CCP R2151-5). */
    BID_LATE,
    /** The register is kept in the order of arrival: what was forgotten is entered with a reason. */
    ARRIVAL_ORDER,
    /** After the opening, a bid that came in time is entered with a reason. */
    OPENED_ALREADY,
    /** Bids are opened after the deadline only. */
    OPENED_TOO_EARLY,

    /** No bid on file has that reference. */
    BID_UNKNOWN,
    /** The bid is past that step, or has not come to it. */
    BID_STATE,
    /** The price of a bid is above zero. */
    PRICE_INVALID,
    /** A bid is admitted and ranked with its price. */
    PRICE_MISSING,
    /** A price that had to be explained stays as it is. */
    PRICE_JUDGED,
    /** A bidder has time to put a bid in order. */
    REGULARISE_IN_PAST,
    /** A note lies between zero and the best note of its criterion, with two decimals at most. */
    MARK_INVALID,
    /** An explanation is asked for once, then judged. */
    LOW_PRICE_STATE,
    /** A price that is abnormally low is explained before the award (CCP L2152-5, L2152-6). */
    LOW_PRICE_UNEXPLAINED,
    /** Every bid is admitted or excluded before the award. */
    BID_UNEXAMINED,
    /** Every bid has a note on every criterion. */
    NOTE_MISSING,
    /** Something is left to rank. */
    NOTHING_TO_RANK,

    /** The lot is past that step, or has not come to it. */
    LOT_STATE,
    /** Nobody decides on what they analysed. */
    SAME_PERSON,
    /** The contract goes to the bid ranked first (CCP L2152-7). */
    NOT_FIRST,
    /** Only a lot of which no bid can be kept is unsuccessful (CCP R2185-1). */
    BIDS_LEFT,
    /** An end without a contract is that a lot is unsuccessful or abandoned. */
    END_INVALID,
    /** No contract is signed before the standstill is over (CCP L2182-1, R2182-1). */
    STANDSTILL,
    /** A contract lasts a month at least. */
    DURATION_INVALID,
    /** What is on file under that number was awarded to somebody else or for another amount. */
    CONTRACT_DIFFERS,
    /** A letter tells a bidder what was decided on a lot, once it was (CCP R2181-1 to R2181-4, R2185-2). */
    NO_LETTER;

    @Override
    public Kind kind() {
        return switch (this) {
            case CONSULTATION_UNKNOWN, BID_UNKNOWN, CANDIDACY_UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.REFUSED;
        };
    }
}
