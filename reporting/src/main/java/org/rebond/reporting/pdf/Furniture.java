package org.rebond.reporting.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What stands on every page around the content.
 *
 * @param running at the top of the second page and on: which document this is
 * @param warning beside it and on the first page too, such as that the data are fictional; null when there is none
 * @param imprint at the bottom: who made the document and when
 * @param page the word before a page's number
 */
public record Furniture(String running, @Nullable String warning, String imprint, String page) {}
