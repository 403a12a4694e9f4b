package org.rebond.reporting.pdf;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param share of the table's width, against the other columns'
 * @param heads its cells are headers of their rows
 * @param number its cells stand at the right
 * @param group the words over this column and its neighbours of the same group; null when it stands alone
 */
public record Column(
        String title,
        float share,
        boolean heads,
        boolean number,
        @Nullable String group) {

    /** A column that names the row. */
    public static Column heading(String title, float share) {
        return new Column(title, share, true, false, null);
    }

    public static Column text(String title, float share) {
        return new Column(title, share, false, false, null);
    }

    public static Column number(String title, float share) {
        return new Column(title, share, false, true, null);
    }

    public Column under(String words) {
        return new Column(title, share, heads, number, words);
    }
}
