package org.rebond.mandate;

/** What the accountant answers with. */
public enum AnswerKind {
    /** That a file was received, or not ({@code PES_ACQUIT}). */
    ACKNOWLEDGEMENT,
    /** What became of the mandates ({@code PES_Retour}). */
    RETURN
}
