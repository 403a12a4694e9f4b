package org.rebond.intake;

import static org.rebond.intake.IntakeRule.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.rebond.shared.RuleViolation;

/**
 * One cell of a {@link Row}, read as what its reader expects. An empty cell is empty: it is neither zero nor false.
 *
 * <p>Each reading refuses a formula, and refuses what it cannot read with the name of the column and the value.
 */
public final class Cell {

    private static final int SHOWN = 60;

    private final String column;
    private final int index;
    private final Line line;
    private final Line.Value value;
    private final int serialShift;

    Cell(String column, int index, Line line, int serialShift) {
        this.column = column;
        this.index = index;
        this.line = line;
        this.value = line.cells().stream()
                .filter(cell -> cell.column() == index)
                .findFirst()
                .orElseGet(() -> new Line.Value(index, "", Line.Kind.TEXT));
        this.serialShift = serialShift;
    }

    /** The name of the column, as the file writes it. */
    public String column() {
        return column;
    }

    /** Where a spreadsheet program shows it: {@code C12}. */
    public String address() {
        return address(index, line.number());
    }

    /** What the file says, as it says it. */
    public String raw() {
        return value.text();
    }

    public boolean isEmpty() {
        return trimmed(value.text()).isEmpty();
    }

    /** The text without the blanks around it. */
    public Optional<String> text() {
        String text = trimmed(value.text());
        refuseComputed(value, column, line.number());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A number written in French or in English: {@code 1 234,5}, {@code 1234.50}, {@code 1.234,50}, with or without €. */
    public Optional<BigDecimal> decimal() {
        return text().map(text -> Readings.decimal(text).orElseThrow(refusal(NOT_A_NUMBER)));
    }

    /** A day written {@code 31/12/2026} or {@code 2026-12-31}, or a date of the spreadsheet. */
    public Optional<LocalDate> date() {
        return text().map(text -> day(text).orElseThrow(refusal(NOT_A_DATE)));
    }

    /** A month written {@code 12/2026}, {@code 2026-12}, {@code décembre 2026} or {@code déc-26}, or any day in it. */
    public Optional<YearMonth> month() {
        return text().map(text ->
                Readings.month(text).or(() -> day(text).map(YearMonth::from)).orElseThrow(refusal(NOT_A_MONTH)));
    }

    /** {@code oui} or {@code non}, in the words that people and spreadsheets use for them. */
    public Optional<Boolean> yesNo() {
        return text().map(text -> Readings.yesNo(text).orElseThrow(refusal(NOT_YES_OR_NO)));
    }

    /** The refusal of an empty cell that must have a value. */
    public RuleViolation missing() {
        return new RuleViolation(VALUE_MISSING, column);
    }

    private Optional<LocalDate> day(String text) {
        return value.kind() == Line.Kind.NUMBER ? Readings.serialDay(text, serialShift) : Readings.day(text);
    }

    private Supplier<RuleViolation> refusal(IntakeRule rule) {
        return () -> new RuleViolation(rule, column, shortened(value.text()));
    }

    static void refuseComputed(Line.Value cell, String column, long line) {
        String text = trimmed(cell.text());
        if (cell.kind() == Line.Kind.FORMULA || cell.kind() == Line.Kind.TEXT && Readings.isFormula(text)) {
            throw new RuleViolation(FORMULA, address(cell.column(), line), column, shortened(text));
        }
        if (cell.kind() == Line.Kind.ERROR) {
            throw new RuleViolation(CELL_IN_ERROR, address(cell.column(), line), column, text);
        }
    }

    static String address(int column, long line) {
        return letters(column) + line;
    }

    /** {@code A} for 0, {@code AA} for 26. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** Without blanks at either end, no-break spaces included. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
