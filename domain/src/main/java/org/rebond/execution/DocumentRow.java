package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a contract, as a list shows it.
 *
 * @param sha256 of the file, in hexadecimal
 * @param supersedes the reference of the one whose place it takes
 * @param supersededBy the reference of the one that took its place
 */
public record DocumentRow(
        String reference,
        PaperKind kind,
        String title,
        LocalDate datedOn,
        String fileName,
        DocumentFormat format,
        int bytes,
        String sha256,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        LocalDate filedOn,
        String filedBy) {}
