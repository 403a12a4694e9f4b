package org.rebond.terms;

import org.rebond.shared.Rule;

/** Why the terms of payment, or a delay penalty, are refused. */
public enum TermsRule implements Rule {
    /** A share is 0 to 100 %, with two decimals at most. */
    PERCENT_INVALID,
    /** An amount of the contract is zero or more. */
    AMOUNT_INVALID,
    /** With tax, an amount is no less than without. */
    TAX_NEGATIVE,
    /** Execution lasts a month at least. */
    DURATION_INVALID,
    /** An advance is taken off from one share of the execution to a later one (CCP, R2191-11). */
    REPAYMENT_REVERSED,
    /** The advance is repaid in full at 80 % of the contract, where the text says so (CCP, R2191-11). */
    REPAYMENT_TOO_LATE,
    /** An advance is zero or more, no more than the contract, and none when it was declined. */
    ADVANCE_INVALID,
    /** An advance that is due and not declined is no less than the law says (CCP, R2191-7). */
    ADVANCE_BELOW_LAW,
    /** Where the text sets a maximum, no advance goes beyond it (CMP, art. 87; décret 2016-360, art. 110). */
    ADVANCE_ABOVE_LAW,
    /** A guarantee period is counted in months. */
    GUARANTEE_INVALID,
    /** Something is withheld only where there is a guarantee period (CCP, R2191-32). */
    RETENTION_WITHOUT_GUARANTEE,
    /** No more is withheld than the law allows (CCP, R2191-33). */
    RETENTION_ABOVE_LAW,
    /** The divisor of a penalty is above zero. */
    DIVISOR_INVALID,
    /** The exemption is zero or more. */
    EXEMPTION_INVALID,
    /** The time to answer is zero days or more. */
    HEARING_DAYS_INVALID,
    /** A contract lists its derogations from the general terms in its last article (CCAG-FCS 2021, art. 1). */
    DEROGATION_MISSING,
    /** A delay to pay is a day at least. */
    PAYMENT_DAYS_INVALID,
    /** A contract promises to pay no later than the law asks (CCP, L2192-10 and R2192-10). */
    PAYMENT_DAYS_ABOVE_LAW,
    /** A text fits its field. */
    TEXT_TOO_LONG,
    /** Once something was paid, only the guarantee changes. */
    TERMS_IN_USE,
    /** Nobody wrote down yet how the contract is paid. */
    TERMS_MISSING,
    /** A guarantee period starts when everything was admitted, once. */
    GUARANTEE_STARTED,

    /** No penalty on file has that reference. */
    PENALTY_UNKNOWN,
    /** A penalty comes from a delay. */
    NOT_LATE,
    /** A delay costs once. */
    PENALTY_TWICE,
    /** A delivery belongs to its order. */
    DELIVERY_OF_ANOTHER_ORDER,
    /** A penalty is asked of a holder of the contract. */
    HOLDER_UNKNOWN,
    /** What happened lies between what came before and today. */
    DATE_IMPOSSIBLE,
    /** The holder is heard once. */
    ALREADY_HEARD,
    /** What the holder answered is kept. */
    OBSERVATIONS_MISSING,
    /** The holder answers first, or lets the time pass (CCAG-FCS 2021, art. 14.1.1). */
    HEARING_OPEN,
    /** A penalty is decided once. */
    PENALTY_DECIDED,
    /** Whoever proposes a penalty does not decide on it. */
    SAME_PERSON,
    /** A council gives up a penalty by a decision with its reasons (CGCT, D1617-19, list of supporting documents, 43251-3). */
    WAIVER_UNREASONED;

    @Override
    public Kind kind() {
        return switch (this) {
            case TERMS_MISSING, PENALTY_UNKNOWN -> Kind.UNKNOWN;
            case PENALTY_TWICE, PENALTY_DECIDED, ALREADY_HEARD -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
