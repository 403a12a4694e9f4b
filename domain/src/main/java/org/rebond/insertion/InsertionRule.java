package org.rebond.insertion;

import org.rebond.shared.Rule;

/** Why the insertion feature refuses something. */
public enum InsertionRule implements Rule {
    /** No clause on file has that reference. */
    CLAUSE_UNKNOWN,
    /** A closed clause counts no hour any more and keeps the months as they are. */
    CLAUSE_CLOSED,
    /** An hour belongs to one clause: two of a contract share no day (study of the clause, BR3). */
    CLAUSES_OVERLAP,
    /** The window of a clause ends before it starts. */
    WINDOW_REVERSED,
    /** A clause owes hours: the particular documents state their volume (CCAG 2021, article 16.1). */
    DUE_NOT_POSITIVE,
    /** A penalty is zero or more, at the cent. */
    PENALTY_INVALID,

    /** What a closed month says is settled: reports drawn from it can be drawn again. */
    MONTH_CLOSED,
    /** Two agents closed the same month; the second changed nothing. */
    MONTH_ALREADY_CLOSED,
    /** Only a closed month is opened again. */
    MONTH_NOT_CLOSED,
    /** Hours may still be worked in it. */
    MONTH_NOT_OVER,
    /** Hours count inside the window of the clause only. */
    MONTH_OUTSIDE_WINDOW,
    /** Nobody has worked yet in a month to come. */
    MONTH_IN_FUTURE,
    /** A closed month is opened again for a reason that somebody can read later. */
    REASON_MISSING,

    /** Worked time is never negative. */
    HOURS_NEGATIVE,
    /** Hours are declared by quarters. */
    HOURS_NOT_QUARTERS,
    /** Nobody works more than 48 hours in a week (labour code, L3121-20), nor 24 in a day. */
    HOURS_ABOVE_LIMIT,
    /** The same limit, over all employers and all clauses (labour code, L8261-1). */
    HOURS_ABOVE_LIMIT_IN_ALL,

    /** A name is made of letters, spaces, hyphens, apostrophes and full stops: no formula, no mark-up. */
    NAME_INVALID,
    /** A birth date is a day of the calendar, and gives an age at which people work. */
    BIRTH_DATE_INVALID,
    /** A PASS IAE number has 12 characters: 5 letters or digits, then 7 digits. */
    PASS_INVALID,
    /** A PASS IAE belongs to one person: the one on file has another name or another birth date. */
    PASS_OF_ANOTHER_PERSON,
    /** A SIRET has 14 digits and a key. */
    SIRET_INVALID,
    /** The eligibility of a line is yes, no, or the code of a category. */
    ELIGIBILITY_UNKNOWN,
    /** One line per person, employer and month in a file: two would hide each other. */
    PERSON_TWICE,
    /** What an employer had a person do in a month counts for one clause at most (study of the clause, BR3). */
    COUNTED_ELSEWHERE,
    /** No participant on file has that reference. */
    PARTICIPANT_UNKNOWN,

    /** Hours are sized from an amount above zero. */
    AMOUNT_NOT_POSITIVE,
    /** A share is above 0 and at most 1. */
    SHARE_INVALID,
    /** Labour has a cost. */
    HOURLY_COST_NOT_POSITIVE;

    @Override
    public Kind kind() {
        return this == CLAUSE_UNKNOWN || this == PARTICIPANT_UNKNOWN ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
