package org.rebond.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How the prices of a contract are revised, as its page shows it.
 *
 * @param applied the revisions, the last one first
 * @param indices what is on file of the indices of the formula
 */
public record RevisionSheet(FormulaTerms terms, List<Applied> applied, List<IndexRow> indices) {

    /** A revision that was applied. */
    public record Applied(YearMonth month, LocalDate from, BigDecimal coefficient) {}

    public RevisionSheet {
        applied = List.copyOf(applied);
        indices = List.copyOf(indices);
    }
}
