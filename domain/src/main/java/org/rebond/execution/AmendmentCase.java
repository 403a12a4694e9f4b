package org.rebond.execution;

import java.util.Locale;
import org.rebond.shared.Labelled;
import org.rebond.shared.Words;

/** The legal case that allows an amendment: since 2016 those of CCP R2194-1 to R2194-8, before those of the CMP of 2006. */
public enum AmendmentCase implements Labelled {
    /** The contract itself foresaw it in clear clauses (R2194-1). */
    REVIEW_CLAUSE,
    /** More of what became necessary, and nobody else can do it (R2194-2 to R2194-4). */
    ADDITIONAL_WORK,
    /** Circumstances that a diligent buyer could not foresee (R2194-5). */
    UNFORESEEN,
    /** A new holder takes the place of the first (R2194-6). */
    NEW_HOLDER,
    /** A change that is not substantial, whatever its amount (R2194-7). */
    NOT_SUBSTANTIAL,
    /** A small amount, all such amendments counted together (R2194-8 and R2194-9). */
    SMALL,
    /** It does not upset the economy of the contract, nor change its object (CMP, art. 20). */
    BALANCED,
    /** Technical constraints that nobody foresaw and that neither side made (CMP, art. 20). */
    TECHNICAL_CONSTRAINT,
    /** The amount is reached and the contract lets the buyer go on (CMP, art. 118). */
    CONTINUATION;

    /** Whether it belongs to the cases of the law of 2016. */
    public boolean sinceCases() {
        return compareTo(BALANCED) < 0;
    }

    /** Whether a notice is published of it after a formal procedure (R2194-10). */
    boolean needsNotice() {
        return this == ADDITIONAL_WORK || this == UNFORESEEN;
    }

    @Override
    public String label(Locale locale) {
        return Words.in(locale).label(this);
    }
}
