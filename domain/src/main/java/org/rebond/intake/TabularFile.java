package org.rebond.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * A table that a person made: CSV or XLSX, told by its content and not by its name. Its first row that is not blank names
 * the columns, of the first visible sheet if there are several.
 *
 * <p>Opening reads the file once to its end, so that a file with a fault in its form is refused before any row is used.
 * Rows are then read one by one: memory does not grow with the file.
 */
public final class TabularFile implements AutoCloseable {

    /** A month of hours of a whole council weighs less than 1 MB; a table that weighs more is not the one expected. */
    public static final long MAX_BYTES = 20L << 20;

    /** Ten times the largest table that the office has, few enough to be read by a person who looks for a fault. */
    public static final int MAX_ROWS = 100_000;

    /** The widest of the known templates has 40. */
    public static final int MAX_COLUMNS = 60;

    /** A cell of Excel holds 32 767 characters, the longest text that we keep far fewer. */
    public static final int MAX_CELL = 10_000;

    private final Path file;
    private final Line.Source source;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    /** The columns again, by the very names that they are asked by. */
    private final Map<String, Integer> asked = new HashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Line.Cursor> open = new ArrayList<>();
    private int rowCount;
    private volatile int rowsGiven;

    /**
     * Opens a copy of {@code in}, which is read to its end and not closed.
     *
     * @throws RuleViolation when it is not a table, or not one that we take: the {@link IntakeRule} says why
     */
    public static TabularFile open(InputStream in) {
        try {
            Path copy = Files.createTempFile("rebond", ".table"); // readable by its owner alone
            try {
                copy(in, copy);
                return new TabularFile(copy);
            } catch (IOException | RuntimeException e) {
                Files.delete(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, Path to) throws IOException {
        try (var out = Files.newOutputStream(to, StandardOpenOption.TRUNCATE_EXISTING)) {
            new SizeLimit(in, MAX_BYTES).transferTo(out);
        }
    }

    private TabularFile(Path file) throws IOException {
        this.file = file;
        this.source = FileFormat.of(file).open(file);
        try (Line.Cursor lines = source.read()) {
            readNames(lines.next());
            for (Line line = lines.next(); line != null; line = lines.next()) {
                check(line);
                rowCount++;
            }
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
        if (rowCount == 0) {
            source.close();
            throw new RuleViolation(IntakeRule.NO_ROW, String.join(", ", columns()));
        }
    }

    private void readNames(@Nullable Line header) {
        if (header == null) {
            throw new RuleViolation(IntakeRule.FILE_EMPTY);
        }
        for (Line.Value cell : header.cells()) {
            String name = Cell.trimmed(cell.text());
            Cell.refuseComputed(cell, name, header.number());
            while (names.size() <= cell.column()) {
                names.add("");
            }
            names.set(cell.column(), name);
            Integer twin = columns.putIfAbsent(key(name), cell.column());
            if (twin != null) {
                throw new RuleViolation(IntakeRule.COLUMN_TWICE, name, Cell.letters(twin), Cell.letters(cell.column()));
            }
        }
    }

    private void check(Line line) {
        if (rowCount == MAX_ROWS) {
            throw new RuleViolation(IntakeRule.TOO_MANY_ROWS, MAX_ROWS);
        }
        for (Line.Value cell : line.cells()) {
            if (cell.column() >= names.size() || names.get(cell.column()).isEmpty()) {
                throw new RuleViolation(
                        IntakeRule.CELL_WITHOUT_COLUMN,
                        Cell.address(cell.column(), line.number()),
                        Cell.shortened(cell.text()),
                        line.number());
            }
        }
    }

    /** The names of the columns as the file writes them. */
    public List<String> columns() {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    /** Whether there is a column of that name; accents, case and punctuation make no difference. */
    public boolean has(String column) {
        return columns.containsKey(key(column));
    }

    /** @throws RuleViolation {@code COLUMN_MISSING}, naming those that are not there and those that are */
    public void require(String... needed) {
        List<String> missing =
                Arrays.stream(needed).filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw missing(String.join(", ", missing));
        }
    }

    private RuleViolation missing(String names) {
        return new RuleViolation(IntakeRule.COLUMN_MISSING, names, String.join(", ", columns()));
    }

    /** How many rows there are below the names, blank ones left out. */
    public int rowCount() {
        return rowCount;
    }

    /** How much of the rows has been given, 0 to 100. */
    public int percent() {
        return (int) (100L * rowsGiven / rowCount);
    }

    /** The rows from the first, read as they are asked for. */
    public Iterable<Row> rows() {
        return this::iterator;
    }

    private Iterator<Row> iterator() {
        try {
            Line.Cursor lines = source.read();
            open.add(lines);
            lines.next(); // the names
            rowsGiven = 0;
            return new Rows(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cell cell(String column, Line line) {
        Integer index = asked.get(column);
        if (index == null) {
            index = columns.get(key(column));
            if (index == null) {
                throw missing(column);
            }
            asked.put(column, index);
        }
        return new Cell(names.get(index), index, line, source.serialShift());
    }

    @Override
    public void close() {
        try {
            for (Line.Cursor cursor : open) {
                cursor.close();
            }
            source.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What two spellings of the same name have in common. */
    static String key(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return letters.isEmpty() ? name : letters;
    }

    private final class Rows implements Iterator<Row> {

        private final Line.Cursor lines;
        private @Nullable Line next;

        Rows(Line.Cursor lines) throws IOException {
            this.lines = lines;
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Line line = next;
            if (line == null) {
                throw new NoSuchElementException();
            }
            try {
                next = lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rowsGiven++;
            return new Row(TabularFile.this, line);
        }
    }
}
