package org.rebond.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which people write numbers, days, months and yes or no. Each text comes trimmed and not empty. */
final class Readings {

    /** No date of the office is before or after; a year outside is a slip of the keyboard. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    /** Day 0 such that serial 61 is 1 March 1900: before it, the spreadsheets count a 29 February that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 61;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]");
    /** Groups of three may be set apart by spaces; one comma or point is the decimal one. */
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d{1,30}|\\d{1,3}(?: \\d{3}){1,9})(?:[.,]\\d{1,20})?");
    /** Groups set apart by commas with a decimal point, or by points with a decimal comma, or two groups at least. */
    private static final Pattern BY_COMMAS =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3}){1,9}\\.\\d{1,20}|(?:,\\d{3}){2,9})");

    private static final Pattern BY_POINTS =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3}){1,9},\\d{1,20}|(?:\\.\\d{3}){2,9})");

    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern ISO_DAY =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern FRENCH_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[/-](\\d{2})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}{3,9})\\.?[ /-]+(\\d{4}|\\d{2})");
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("oui", true),
            Map.entry("o", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("vrai", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("non", false),
            Map.entry("n", false),
            Map.entry("no", false),
            Map.entry("faux", false),
            Map.entry("false", false),
            Map.entry("0", false));

    private Readings() {}

    static Optional<BigDecimal> decimal(String text) {
        String number = SPACES.matcher(text.replace('−', '-').replaceFirst("[\\s\\u00a0\\u202f]*€$", ""))
                .replaceAll(" ");
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(" ", "").replace(',', '.')));
        }
        if (BY_COMMAS.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(",", "")));
        }
        if (BY_POINTS.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(".", "").replace(',', '.')));
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        return match(FRENCH_DAY, text)
                .map(parts -> new String[] {parts.group(4), parts.group(3), parts.group(1)})
                .or(() -> match(ISO_DAY, text)
                        .map(parts -> new String[] {parts.group(1), parts.group(2), parts.group(3)}))
                .flatMap(parts -> day(number(parts[0]), number(parts[1]), number(parts[2])));
    }

    /** @param shift days between the calendar of the workbook and the one that counts from 1900 */
    static Optional<LocalDate> serialDay(String number, int shift) {
        BigDecimal serial = new BigDecimal(number).add(BigDecimal.valueOf(shift));
        if (serial.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) < 0
                || serial.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(SERIAL_ZERO.plusDays(serial.intValue())).filter(day -> day.getYear() <= LAST_YEAR);
    }

    static Optional<YearMonth> month(String text) {
        return match(FRENCH_MONTH, text)
                .flatMap(parts -> month(number(parts.group(2)), number(parts.group(1))))
                .or(() ->
                        match(ISO_MONTH, text).flatMap(parts -> month(number(parts.group(1)), number(parts.group(2)))))
                .or(() -> match(NAMED_MONTH, text).flatMap(parts -> namedMonth(parts.group(1), parts.group(2))));
    }

    static Optional<Boolean> yesNo(String text) {
        return Optional.ofNullable(YES_NO.get(text.toLowerCase(Locale.ROOT)));
    }

    /** A text that a spreadsheet program would take for a formula; {@code +33 1 44 55 66 77} and {@code -12,5} are none. */
    static boolean isFormula(String text) {
        return text.startsWith("=")
                || text.startsWith("@")
                || text.startsWith("+") && !text.matches("\\+[\\d\\s\\u00a0\\u202f.,()]+");
    }

    /** Whole or cut short, in French or in English, as long as one month only starts that way. */
    private static Optional<YearMonth> namedMonth(String name, String year) {
        String start = TabularFile.key(name);
        List<Month> months = Arrays.stream(Month.values())
                .filter(month -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> TabularFile.key(month.getDisplayName(TextStyle.FULL, language)))
                        .anyMatch(full -> full.startsWith(start)))
                .toList();
        return months.size() == 1
                ? month(
                        number(year.length() == 2 ? "20" + year : year),
                        months.getFirst().getValue())
                : Optional.empty();
    }

    private static Optional<YearMonth> month(int year, int month) {
        return day(year, month, 1).map(YearMonth::from);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31/02
        }
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
