package org.rebond.mandate;

import org.rebond.shared.Rule;

/** Why the mandate feature refuses something. */
public enum MandateRule implements Rule {
    /** No mandate on file has that reference. */
    MANDATE_UNKNOWN,
    /** No batch on file has that reference. */
    BATCH_UNKNOWN,
    /** Nobody wrote down yet how to pay that operator. */
    PAYEE_UNKNOWN,
    /** What was paid is not paid again. */
    PAID_ALREADY,
    /** What was paid by hand, or is owed no more, goes into no batch. */
    NOT_OWED,
    /** What is due is put into a mandate once: a second one would pay it twice. */
    MANDATE_TWICE,
    /** A mandate of nothing pays nothing. */
    NOTHING_TO_PAY,
    /** An exercise lies between the year of the settlement and the current one. */
    EXERCISE_IMPOSSIBLE,
    /** What happened lies between what came before and today. */
    DATE_IMPOSSIBLE,
    /** A mandate goes its way step by step. */
    NOT_IN_STATE,
    /** The numbers of the mandates of an exercise have no hole: one that has its number is corrected and sent again. */
    NUMBERED,
    /** Giving a mandate up takes a reason. */
    WITHDRAWAL_MISSING,
    /** A batch goes its way step by step. */
    BATCH_NOT_IN_STATE,
    /** The object of a mandate has 1 to 100 characters (PES Dépense 5.17, {@code Obj}). */
    OBJECT_INVALID,
    /** The checklist of the mandate does not ask for that document. */
    DOCUMENT_NOT_ASKED,
    /** A supporting document has a reference; one that is dispensed with, a reason. */
    DOCUMENT_WORDS_MISSING,
    /** A mandate is issued with its supporting documents, its line of the budget and its payee (décret 2012-1246, art. 32; CGCT, D1617-19). */
    MANDATE_INCOMPLETE,
    /** A batch has one mandate at least. */
    BATCH_EMPTY,
    /** The mandates of a batch are of one exercise. */
    EXERCISES_MIXED,
    /** Nobody signs a batch that they built. */
    SAME_PERSON,
    /** A file is sent once: a second one would pay twice. */
    SENT_ALREADY,
    /** There is no file before it is sent. */
    NOT_SENT,
    /** An identifier that had to be cut to fit into the file would be another one. */
    TOO_LONG_FOR_FILE,
    /** An IBAN as its country shapes it, with a key that fits (ISO 13616). */
    IBAN_INVALID,
    /** A BIC has 8 or 11 characters (ISO 9362). */
    BIC_INVALID,
    /** Name and address of a payee as the file takes them. */
    PAYEE_INVALID,
    /** No account waits to be confirmed. */
    NOTHING_PROPOSED,
    /** Whoever entered an account does not confirm it: the fraud of the changed account needs one person, not two. */
    ACCOUNT_SAME_PERSON,
    /** The account on the screen is no longer the one that waits. */
    ACCOUNT_CHANGED,
    /** An answer of the accountant is a PES_ACQUIT or a PES_Retour. */
    NOT_AN_ANSWER,
    /** A file that declares a document type could make the server read other files. */
    XML_ENTITIES,
    /** No answer is that large. */
    FILE_TOO_LARGE,
    /** The answer is for the budget of somebody else. */
    ANSWER_OF_ANOTHER_BUDGET,
    /** The answer names no batch of ours. */
    ANSWER_OF_ANOTHER_BATCH;

    @Override
    public Kind kind() {
        return switch (this) {
            case MANDATE_UNKNOWN, BATCH_UNKNOWN, PAYEE_UNKNOWN -> Kind.UNKNOWN;
            case MANDATE_TWICE, SENT_ALREADY, ACCOUNT_CHANGED -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
