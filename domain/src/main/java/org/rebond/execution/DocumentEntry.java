package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * What somebody says of a document that they file.
 *
 * @param supersedes the reference of the one whose place it takes; null when it takes nobody's
 */
public record DocumentEntry(
        PaperKind kind,
        String title,
        LocalDate datedOn,
        @Nullable String supersedes) {

    private static final int TITLE_MAXIMUM = 200;

    /** @throws RuleViolation when the title is missing */
    public DocumentEntry {
        title = Texts.required("title", title, TITLE_MAXIMUM);
    }
}
