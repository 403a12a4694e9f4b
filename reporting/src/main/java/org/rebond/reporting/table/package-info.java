/**
 * Any list as a file for a spreadsheet: CSV, XLSX, OpenDocument. The caller says what the columns are; the formats see to
 * types, widths, headings, and that a text stays a text.
 */
@NullMarked
package org.rebond.reporting.table;

import org.jspecify.annotations.NullMarked;
