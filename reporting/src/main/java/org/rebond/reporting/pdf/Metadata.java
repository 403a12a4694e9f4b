package org.rebond.reporting.pdf;

import java.time.ZonedDateTime;
import java.util.Locale;

/** What a document says of itself to software: shown in the title bar, read by archives and screen readers. */
public record Metadata(String title, String subject, String author, Locale language, ZonedDateTime producedAt) {

    static final String CREATOR = "Rebond";
}
