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
 * @param words the reference of the document, or the reason to do without; null while it is missing
 */
@Embeddable
public record SupportingDocument(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        DocumentState state,

        @Nullable String words) {

    static final SupportingDocument MISSING = new SupportingDocument(DocumentState.MISSING, null);

    private static final int WORDS = 200;

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
