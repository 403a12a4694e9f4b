package org.rebond.execution;

import org.rebond.shared.Rule;

/** Why the execution feature refuses something. */
public enum ExecutionRule implements Rule {
    /** Nobody described under which law the contract is carried out. */
    FILE_UNKNOWN,
    /** A consultation is launched before the contract is notified. */
    LAUNCHED_AFTER_NOTIFICATION,
    /** A text is missing or too long. */
    TEXT_INVALID,
    /** What is recorded has happened. */
    DATE_IN_FUTURE,
    /** What happened lies between two days. */
    DATE_IMPOSSIBLE,
    /** Nothing of a contract changes after it was terminated. */
    TERMINATED,

    /** The cases of CCP R2194-1 to R2194-8 hold for consultations since 2016-04-01, those of the CMP before. */
    CASE_OF_OTHER_LAW,
    /** A contract is worth one euro at least (arrêtés of 22 December 2022). */
    AMOUNT_BELOW_ONE_EURO,
    /** A contract lasts a month at least. */
    DURATION_INVALID,
    NOTIFIED_BEFORE_SIGNED,
    /** The committee gives its opinion on a project (CGCT L1414-4). */
    OPINION_AFTER_SIGNED,
    /** An amendment that replaces the holder names the new one (CCP R2194-6). */
    HOLDER_MISSING,
    /** A decision to go on adds to the amount (CMP, art. 118). */
    CONTINUATION_WITHOUT_AMOUNT,
    /** Small amendments stay below the share, together (CCP R2194-8 and R2194-9). */
    SMALL_SHARE_REACHED,
    /** Small amendments stay below the European threshold, together (CCP R2194-8 and R2194-9). */
    SMALL_THRESHOLD_REACHED,
    /** One amendment for additional work is at most half the initial amount (CCP R2194-3). */
    ADDITIONAL_WORK_EXCEEDED,
    /** One amendment for unforeseen circumstances is at most half the initial amount (CCP R2194-5). */
    UNFORESEEN_EXCEEDED,
    /** The maximum does not go below what was ordered already. */
    BELOW_ORDERED,
    /** The contract has no modification of that number. */
    AMENDMENT_UNKNOWN,
    /** A case is put to a modification once. */
    CASE_GIVEN,
    /** No opinion of the committee is due, or it was recorded. */
    OPINION_NOT_AWAITED,
    /** No notice of modification is due (CCP R2194-10), or it was recorded. */
    NOTICE_NOT_AWAITED,

    /** A consortium has two members at least. */
    MEMBERS_TOO_FEW,
    MEMBER_TWICE,
    /** One member speaks for all (CCP R2142-23). */
    AGENT_NOT_ONE,
    /** The agent is a holder of the contract. */
    AGENT_NOT_HOLDER,
    /** A share is zero or more, with two decimals at most. */
    SHARE_INVALID,
    /** Shares come to the whole exactly. */
    SHARES_NOT_WHOLE,

    /** The contract foresees no such renewal. */
    RENEWAL_UNKNOWN,
    RENEWAL_MONTHS_INVALID,
    /** The holder is told before the period starts. */
    NOTICE_NOT_BEFORE,
    /** A period lies within the duration of the contract, after the one before. */
    RENEWAL_OUTSIDE_CONTRACT,
    /** A period that is added to the published duration starts on the day after what comes before. */
    RENEWAL_NOT_FOLLOWING,
    /** Once a period is planned, it stays within the published duration, or beyond. */
    RENEWALS_PLANNED,
    /** A renewal is decided once. */
    RENEWAL_DECIDED,
    /** A renewal is decided by the day of its notice. */
    NOTICE_PAST,

    EFFECTIVE_BEFORE_DECIDED,
    /** A termination for fault comes after a formal notice that was not heeded (CCAG-FCS 2021, art. 41). */
    FORMAL_NOTICE_MISSING,
    /** Only a termination for fault has a formal notice. */
    FORMAL_NOTICE_UNCALLED,
    FORMAL_NOTICE_LATE,
    /** An indemnity is zero or more; none is owed after a fault. */
    INDEMNITY_INVALID,

    /** No subcontractor on file has that reference. */
    SUBCONTRACTOR_UNKNOWN,
    /** A pure supply is not subcontracted (loi 75-1334, art. 1; CCP L2193-1). */
    PURE_SUPPLY,
    /** A declaration has all its pieces (CCP R2193-1): without them the time to answer does not start. */
    DECLARATION_INCOMPLETE,
    SUBCONTRACT_SUMS_INVALID,
    SUBCONTRACT_MONTHS_INVALID,
    /** A holder subcontracts to somebody else. */
    SUBCONTRACTOR_IS_HOLDER,
    /** A holder keeps part of the contract (CCP L2193-3). */
    WHOLE_SUBCONTRACTED,
    /** The contract came without such an act. */
    ACT_UNKNOWN,
    /** What was declared is what the act of the contract says. */
    ACT_DIFFERS,
    /** An act has one declaration. */
    ACT_ADOPTED,
    /** The buyer's silence has accepted the subcontractor (CCP R2193-4). */
    TACITLY_ACCEPTED,
    /** What is asked fits no subcontractor in that state. */
    SUBCONTRACTOR_NOT_SO,
    /** A special act does not go below what was paid. */
    BELOW_PAID,
    /** Below the threshold the holder pays the subcontractor (CCP R2193-10). */
    BELOW_DIRECT_PAYMENT,
    /** An invoice is paid once. */
    PAID_TWICE,
    /** The buyer pays no more than was accepted (CCP R2193-10 to R2193-16). */
    BEYOND_ACCEPTED,
    PAYMENT_NOT_POSITIVE,

    /** No request for payment on file has that reference. */
    CLAIM_UNKNOWN,
    /** An invoice is asked for once, unless the holder refused the whole of it. */
    CLAIM_TWICE,
    /** Either the holder signed for the request, or the post gave it back (CCP R2193-11 and R2193-13). */
    RECEIPT_NOT_ONE,
    /** The buyer sends the holder a copy of the invoices that it received (CCP R2193-14). */
    TOLD_BEFORE_RECEIVED,
    /** The holder answers after it signed, and its answer arrives afterwards. */
    ANSWER_DATES_IMPOSSIBLE,
    /** The holder has fifteen days; then it is held to agree (loi 75-1334, art. 8; CCP R2193-12). */
    HOLDER_SILENT,
    /** The holder agrees to all that is asked, to a part, or to nothing. */
    AGREED_INVALID,
    /** The payment waits for the holder's answer, or for the end of its time (CCP R2193-12 and R2193-15). */
    HOLDER_STILL_ANSWERS,
    /** The tax in what is asked is zero or more, and less than the whole. */
    CLAIM_TAX_INVALID,
    /** Whoever put the request on file does not settle it. */
    CLAIM_SAME_PERSON,
    /** What is asked fits no request for payment in that state. */
    CLAIM_NOT_SO,

    /** The contract states no formula. */
    FORMULA_UNKNOWN,
    /** A contract has one formula. */
    FORMULA_EXISTS,
    FIXED_PART_INVALID,
    /** A weight is above zero, at most 1, with four decimals at most. */
    WEIGHT_INVALID,
    /** Fixed part and weights come to 1 exactly. */
    WEIGHTS_NOT_ONE,
    INDEX_CODE_INVALID,
    INDEX_TWICE,
    INDEX_VALUE_INVALID,
    /** No revision without the value of each index. */
    INDEX_MISSING,
    COEFFICIENT_DECIMALS_INVALID,
    /** A ceiling and a safeguard are percentages above zero. */
    LIMIT_INVALID,
    /** Prices are revised by a month after that of reference. */
    REVISION_TOO_EARLY,
    /** Each revision is later than the one before. */
    REVISION_BEFORE_LAST,

    /** No document on file has that reference. */
    DOCUMENT_UNKNOWN,
    DOCUMENT_EMPTY,
    /** Within 20 MB: a technical safeguard. */
    DOCUMENT_TOO_LARGE,
    /** The name and the content say the same format, and it is one that is kept. */
    DOCUMENT_FORMAT,
    /** The same file is filed once on a contract. */
    DOCUMENT_TWICE,
    /** A version takes the place of the current one. */
    DOCUMENT_SUPERSEDED;

    @Override
    public Kind kind() {
        return switch (this) {
            case FILE_UNKNOWN,
                    AMENDMENT_UNKNOWN,
                    RENEWAL_UNKNOWN,
                    SUBCONTRACTOR_UNKNOWN,
                    CLAIM_UNKNOWN,
                    FORMULA_UNKNOWN,
                    DOCUMENT_UNKNOWN -> Kind.UNKNOWN;
            case CLAIM_TWICE -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
