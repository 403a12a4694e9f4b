/**
 * The tagged-document kit: headings, paragraphs, facts, key figures, tables and charts in, an accessible PDF (PDF/UA-1
 * and PDF/A-2a) out. It alone knows OpenPDF. What a caller cannot say here cannot go wrong in the file: a jump of heading
 * levels, a ragged row, a chart without words, a character without a glyph are refused.
 */
@NullMarked
package org.rebond.reporting.pdf;

import org.jspecify.annotations.NullMarked;
