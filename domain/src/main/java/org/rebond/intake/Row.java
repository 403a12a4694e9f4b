package org.rebond.intake;

import org.rebond.shared.RuleViolation;

/** One row of a {@link TabularFile}. */
public final class Row {

    private final TabularFile table;
    private final Line line;

    Row(TabularFile table, Line line) {
        this.table = table;
        this.line = line;
    }

    /** The line that a person sees in the file. */
    public long number() {
        return line.number();
    }

    /** How a person finds this row in the file: {@code ligne 12}. */
    public String id() {
        return "ligne " + line.number();
    }

    /** @throws RuleViolation {@code COLUMN_MISSING} when the table has no such column */
    public Cell cell(String column) {
        return table.cell(column, line);
    }

    /** The refusal of this row for what stands in one of its cells. */
    public Rejection rejection(String column, RuleViolation violation) {
        Cell cell = cell(column);
        return Rejection.of(id(), cell.column(), cell.raw().isEmpty() ? null : cell.raw(), violation);
    }
}
