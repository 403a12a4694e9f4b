package org.rebond.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;

/**
 * A column of an exported list: its heading, and what it shows of a row. A null leaves the cell empty.
 *
 * @param width in characters
 */
public record Column<R>(String heading, Kind kind, int width, Function<? super R, Cell> cell) {

    /** What a column holds: decides how its figures are written. */
    enum Kind {
        TEXT,
        NUMBER,
        EUROS,
        HOURS,
        DATE,
        YES_NO
    }

    private static final int TEXT_WIDTH = 30;
    private static final int VALUE_WIDTH = 14;

    public static <R> Column<R> text(String heading, Function<? super R, @Nullable String> value) {
        return of(heading, Kind.TEXT, TEXT_WIDTH, value, text -> new Cell.Text(SpreadsheetText.clean(text)));
    }

    /** A count, or any number that is neither euros nor hours. */
    public static <R> Column<R> number(String heading, Function<? super R, ? extends @Nullable Number> value) {
        return of(heading, Kind.NUMBER, VALUE_WIDTH, value, n -> new Cell.Figure(new BigDecimal(n.toString())));
    }

    public static <R> Column<R> euros(String heading, Function<? super R, @Nullable Money> value) {
        return of(heading, Kind.EUROS, VALUE_WIDTH + 4, value, money -> new Cell.Figure(money.amount()));
    }

    public static <R> Column<R> hours(String heading, Function<? super R, @Nullable Hours> value) {
        return of(heading, Kind.HOURS, VALUE_WIDTH, value, hours -> new Cell.Figure(hours.value()));
    }

    public static <R> Column<R> date(String heading, Function<? super R, @Nullable LocalDate> value) {
        return of(heading, Kind.DATE, VALUE_WIDTH, value, Cell.Day::new);
    }

    public static <R> Column<R> yesNo(String heading, Function<? super R, @Nullable Boolean> value) {
        return of(heading, Kind.YES_NO, VALUE_WIDTH, value, Cell.YesNo::new);
    }

    /** The same column, {@code characters} wide. */
    public Column<R> width(int characters) {
        return new Column<>(heading, kind, characters, cell);
    }

    private static <R, V> Column<R> of(
            String heading,
            Kind kind,
            int width,
            Function<? super R, ? extends @Nullable V> value,
            Function<V, Cell> cell) {
        return new Column<>(SpreadsheetText.clean(heading), kind, Math.max(width, heading.length() + 2), row -> {
            V read = value.apply(row);
            return read == null ? Cell.EMPTY : cell.apply(read);
        });
    }
}
