package org.rebond.reporting.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row: nothing of a row stays in memory. Its header stands again on each page as decoration, since
 * software that reads it out has it once already. A row too tall for a page runs on over the next.
 */
public final class Table implements AutoCloseable {

    private static final float SIZE = 8;
    private static final float LEADING = Look.leading(SIZE);
    private static final float PADDING = 4;
    private static final float GAP = 5;

    private static final String COLUMN_SCOPE = "/A<</O/Table/Scope/Column>>";
    private static final String ROW_SCOPE = "/A<</O/Table/Scope/Row>>";

    private final Pages pages;
    private final Element table;
    private final Runnable whenClosed;
    private final List<Column> columns;
    private final float[] edges;
    private final boolean grouped;
    private final List<List<Lines.Line>> titles;
    private final List<Float> rules = new ArrayList<>();
    private @Nullable Element group;
    private int rows;

    Table(Pages pages, Element table, Text caption, List<Column> columns, Runnable whenClosed) {
        this.pages = pages;
        this.table = table;
        this.columns = columns;
        this.whenClosed = whenClosed;
        this.edges = edges(columns);
        this.grouped = columns.stream().anyMatch(column -> column.group() != null);
        List<String> words = columns.stream().map(Column::title).toList();
        this.titles = lines(words, Face.SEMI_BOLD);
        pages.need(Look.leading(Look.BODY) + headerHeight() + 3 * LEADING);
        Element captionElement = table.child(Tag.CAPTION);
        new Typesetter(pages).set(captionElement, caption, Look.BODY, Look.LEFT, Look.WIDTH);
        captionElement.close();
        pages.down(2);
        group = table.child(Tag.HEAD);
        header(group);
    }

    /** @throws IllegalArgumentException unless there is one cell for each column */
    public Table row(String... cells) {
        write(List.of(cells), Tag.BODY, Face.REGULAR);
        rows++;
        return this;
    }

    /** Totals stand last. */
    public Table total(String... cells) {
        write(List.of(cells), Tag.FOOT, Face.SEMI_BOLD);
        return this;
    }

    /** @throws IllegalStateException when no row was written */
    @Override
    public void close() {
        if (rows == 0) {
            throw new IllegalStateException("A table needs at least one row");
        }
        drawRules();
        Objects.requireNonNull(group).close();
        table.close();
        pages.down(12);
        whenClosed.run();
    }

    private void write(List<String> cells, Tag where, Face face) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.size() + " cells in a table of " + columns.size() + " columns: " + cells);
        }
        Element section = enter(where);
        List<List<Lines.Line>> content = lines(cells, face);
        int tallest = content.stream().mapToInt(List::size).max().orElse(1);
        float height = height(tallest);
        if (height > pages.left()) {
            turn();
        }
        if (height <= pages.left()) {
            whole(section, content, height, where == Tag.FOOT);
        } else {
            overPages(section, content, tallest);
        }
    }

    /** The group of rows that is open, after closing the one before. */
    private Element enter(Tag where) {
        Element open = Objects.requireNonNull(group, "A table has a group from its header on");
        if (open.tag() == where) {
            return open;
        }
        if (open.tag() == Tag.FOOT) {
            throw new IllegalStateException("No row after the totals");
        }
        open.close();
        Element next = table.child(where);
        group = next;
        return next;
    }

    private void whole(Element section, List<List<Lines.Line>> content, float height, boolean total) {
        Canvas canvas = pages.canvas();
        if (total) {
            canvas.openArtefact();
            canvas.line(Look.LINE_STRONG, 0.8f, Look.LEFT, pages.y(), Look.RIGHT, pages.y());
            canvas.close();
        }
        Element row = section.child(Tag.ROW);
        canvas.beginText();
        for (int i = 0; i < columns.size(); i++) {
            boolean heads = columns.get(i).heads();
            Tag tag = heads ? Tag.HEADER_CELL : Tag.CELL;
            String attributes = heads ? ROW_SCOPE : "";
            List<Lines.Line> lines = content.get(i);
            if (lines.isEmpty()) {
                row.empty(tag, attributes);
            } else {
                canvas.open(tag, row.leaf(tag, attributes));
                cell(lines, i, pages.y(), Look.INK);
                canvas.close();
            }
        }
        canvas.endText();
        row.close();
        endRow(height);
    }

    private void overPages(Element section, List<List<Lines.Line>> content, int tallest) {
        Element row = section.child(Tag.ROW);
        List<Element> cells = columns.stream()
                .map(column -> column.heads() ? row.child(Tag.HEADER_CELL).attributes(ROW_SCOPE) : row.child(Tag.CELL))
                .toList();
        int from = 0;
        while (from < tallest) {
            if (from > 0) {
                turn();
            }
            int to = Math.min(tallest, from + Math.max(1, (int) ((pages.left() - 2 * PADDING) / LEADING)));
            for (int i = 0; i < cells.size(); i++) {
                List<Lines.Line> lines = content.get(i);
                if (from < lines.size()) {
                    pages.canvas().open(cells.get(i).tag(), cells.get(i).piece());
                    cell(lines.subList(from, Math.min(to, lines.size())), i, pages.y(), Look.INK);
                    pages.canvas().close();
                }
            }
            endRow(height(to - from));
            from = to;
        }
        cells.forEach(Element::close);
        row.close();
    }

    private void endRow(float height) {
        pages.down(height);
        rules.add(pages.y());
    }

    private void turn() {
        drawRules();
        pages.turn();
        pages.canvas().openPagination();
        header(null);
        pages.canvas().close();
    }

    /** The lines under the rows of this page, all at once: one artefact instead of one a row. */
    private void drawRules() {
        if (!rules.isEmpty()) {
            pages.canvas().openArtefact();
            pages.canvas().rules(Look.LINE, 0.5f, Look.LEFT, Look.RIGHT, rules);
            pages.canvas().close();
            rules.clear();
        }
    }

    /** @param section the THead; null when the header only stands again */
    private void header(@Nullable Element section) {
        Canvas canvas = pages.canvas();
        float top = pages.y();
        float height = headerHeight();
        if (section != null) {
            canvas.openArtefact();
        }
        canvas.line(Look.LINE_STRONG, 0.8f, Look.LEFT, top - height, Look.RIGHT, top - height);
        if (grouped) {
            groupLines(top);
        }
        if (section != null) {
            canvas.close();
        }
        if (grouped) {
            groupRow(section, top);
        }
        titleRow(section, grouped ? top - LEADING - PADDING : top);
        pages.down(height);
    }

    private void groupLines(float top) {
        for (int i = 0; i < columns.size(); i = groupEnd(i)) {
            if (columns.get(i).group() != null) {
                float y = top - LEADING - PADDING + 1;
                pages.canvas().line(Look.LINE_STRONG, 0.4f, left(i), y, right(groupEnd(i) - 1), y);
            }
        }
    }

    /** Columns that stand alone take both rows: their cell belongs to the first and is written at the height of the second. */
    private void groupRow(@Nullable Element section, float top) {
        @Nullable Element row = section == null ? null : section.child(Tag.ROW);
        for (int i = 0; i < columns.size(); i = groupEnd(i)) {
            String words = columns.get(i).group();
            if (words == null) {
                headerCell(row, "/A<</O/Table/Scope/Column/RowSpan 2>>", titles.get(i), i, top - LEADING - PADDING);
            } else {
                groupCell(row, words, i, top);
            }
        }
        if (row != null) {
            row.close();
        }
    }

    private void titleRow(@Nullable Element section, float top) {
        @Nullable Element row = section == null ? null : section.child(Tag.ROW);
        for (int i = 0; i < columns.size(); i++) {
            if (!grouped || columns.get(i).group() != null) {
                headerCell(row, COLUMN_SCOPE, titles.get(i), i, top);
            }
        }
        if (row != null) {
            row.close();
        }
    }

    private void groupCell(@Nullable Element row, String words, int column, float top) {
        int span = groupEnd(column) - column;
        openHeaderCell(row, "/A<</O/Table/Scope/Column/ColSpan " + span + ">>");
        String legible = Face.SEMI_BOLD.legible(words);
        pages.canvas().text(legible, Face.SEMI_BOLD, SIZE, Look.INK_SOFT, left(column), baseline(top));
        closeHeaderCell(row);
    }

    private void headerCell(@Nullable Element row, String attributes, List<Lines.Line> lines, int column, float top) {
        openHeaderCell(row, attributes);
        cell(lines, column, top, Look.INK_SOFT);
        closeHeaderCell(row);
    }

    private void openHeaderCell(@Nullable Element row, String attributes) {
        if (row != null) {
            pages.canvas().open(Tag.HEADER_CELL, row.leaf(Tag.HEADER_CELL, attributes));
        }
    }

    private void closeHeaderCell(@Nullable Element row) {
        if (row != null) {
            pages.canvas().close();
        }
    }

    /** A number too long for its column is written smaller: cut in two it would be misread. */
    private void cell(List<Lines.Line> lines, int column, float top, Color colour) {
        float room = right(column) - left(column);
        float baseline = baseline(top);
        for (Lines.Line line : lines) {
            float scale = Math.min(1, room / Math.max(1, line.width()));
            float x = columns.get(column).number() ? right(column) - line.width() * scale : left(column);
            for (Lines.Piece piece : line.pieces()) {
                pages.canvas()
                        .text(piece.words(), piece.run().face(), SIZE * scale, colour, x + piece.x() * scale, baseline);
            }
            baseline -= LEADING;
        }
    }

    /** The first and the last column reach the edges of the text. */
    private float left(int column) {
        return edges[column] + (column == 0 ? 0 : GAP);
    }

    private float right(int column) {
        return edges[column + 1] - (column == columns.size() - 1 ? 0 : GAP);
    }

    private static float baseline(float top) {
        return top - PADDING - SIZE;
    }

    private List<List<Lines.Line>> lines(List<String> cells, Face face) {
        List<List<Lines.Line>> lines = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String words = cells.get(i);
            boolean whole = columns.get(i).number() && words.indexOf(' ') < 0;
            float width = whole ? Float.MAX_VALUE : right(i) - left(i);
            lines.add(words.isEmpty() ? List.of() : Lines.of(Text.styled(words, face, Look.INK), SIZE, width));
        }
        return lines;
    }

    private float headerHeight() {
        int tallest = titles.stream().mapToInt(List::size).max().orElse(1);
        return height(tallest) + (grouped ? LEADING + PADDING : 0);
    }

    private static float height(int lines) {
        return Math.max(1, lines) * LEADING + 2 * PADDING - (LEADING - SIZE);
    }

    private int groupEnd(int column) {
        String words = columns.get(column).group();
        int end = column + 1;
        while (words != null
                && end < columns.size()
                && words.equals(columns.get(end).group())) {
            end++;
        }
        return end;
    }

    private static float[] edges(List<Column> columns) {
        float sum = 0;
        for (Column column : columns) {
            sum += column.share();
        }
        float[] edges = new float[columns.size() + 1];
        edges[0] = Look.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + Look.WIDTH * columns.get(i).share() / sum;
        }
        return edges;
    }
}
