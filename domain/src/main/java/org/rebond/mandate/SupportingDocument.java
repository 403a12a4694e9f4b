package org.rebond.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * A line of the checklist of a mandate.
 *
 * @param words the reference of the document, or the reason to do without; null while nobody said anything of it
 */
@Embeddable
public record SupportingDocument(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        DocumentState state,

        @Nullable String words) {

    private static final int WORDS = 200;

    /** One of which nobody said anything: it is missing, or goes with the mandate if there is any. */
    static SupportingDocument open(DocumentState state) {
        return new SupportingDocument(state, null);
    }

    /** A reference that Rebond found itself, as much of it as there is room for. */
    static String cut(String reference) {
        return reference.length() > WORDS ? reference.substring(0, WORDS) : reference;
    }

    static SupportingDocument present(String reference) {
        return new SupportingDocument(DocumentState.PRESENT, required(reference));
    }

    static SupportingDocument dispensed(String reason) {
        return new SupportingDocument(DocumentState.DISPENSED, required(reason));
    }

    private static String required(String words) {
        String kept = words.strip();
        if (kept.isEmpty() || kept.length() > WORDS) {
            throw new RuleViolation(MandateRule.DOCUMENT_WORDS_MISSING, WORDS);
        }
        return kept;
    }
}
