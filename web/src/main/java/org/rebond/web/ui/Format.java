package org.rebond.web.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Words;

/** How values are written on a page, as functions of its language. */
public final class Format {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOTHING = "–";

    private Format() {}

    public static String euros(@Nullable Money money) {
        return money == null ? NOTHING : euros(money, Texts.current().locale());
    }

    static String euros(Money money, Locale locale) {
        return number(money.amount(), 2, locale) + "\u00a0€";
    }

    /** An amount with its sign, also when it adds. */
    public static String difference(Money difference) {
        return difference(difference, Texts.current().locale());
    }

    static String difference(Money difference, Locale locale) {
        return (difference.exceeds(Money.ZERO) ? "+" : "") + euros(difference, locale);
    }

    public static String hours(@Nullable Hours hours) {
        return hours == null ? NOTHING : hours(hours, Texts.current().locale());
    }

    static String hours(Hours hours, Locale locale) {
        return number(hours.value(), 0, locale) + "\u00a0h";
    }

    /** A day, a month or a moment (Paris time), each as people write it. */
    public static String date(@Nullable TemporalAccessor time) {
        return time == null ? NOTHING : date(time, Texts.current().locale());
    }

    static String date(TemporalAccessor time, Locale locale) {
        return switch (time) {
            case Instant instant ->
                DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", locale).format(instant.atZone(PARIS));
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
            case LocalDate day ->
                DateTimeFormatter.ofPattern("dd/MM/yyyy", locale).format(day);
            default -> time.toString();
        };
    }

    /** A month under a bar of a chart: « 03/26 ». */
    public static String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yy").format(month);
    }

    /** A number that is neither euros nor hours. */
    public static String number(@Nullable Number number) {
        return number == null
                ? NOTHING
                : number(new BigDecimal(number.toString()), 0, Texts.current().locale());
    }

    /** The words for several constants, one after the other. */
    public static String labels(Collection<?> values) {
        return values.isEmpty() ? NOTHING : values.stream().map(Format::label).collect(Collectors.joining(", "));
    }

    /** The word for a constant, for yes and no, or the value itself. */
    public static String label(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Enum<?> constant -> Words.in(Texts.current().locale()).label(constant);
            case Boolean yes -> Texts.current().say(yes ? "yes" : "no");
            default -> value.toString();
        };
    }

    public static String tone(Object state) {
        return Tone.of(state).css();
    }

    public static String percent(Object part, Object whole) {
        return number(share(part, whole), 0, Texts.current().locale()) + "\u00a0%";
    }

    /** How much of the whole a part is, from 0 to 100; a whole of nothing is all done. */
    public static BigDecimal share(Object part, Object whole) {
        BigDecimal of = decimal(whole);
        return of.signum() <= 0
                ? HUNDRED
                : decimal(part)
                        .multiply(HUNDRED)
                        .divide(of, 0, RoundingMode.DOWN)
                        .max(BigDecimal.ZERO)
                        .min(HUNDRED);
    }

    /** Where a page stands in its list: « 26 à 50 sur 1 148 ». */
    public static String place(Page<?> page) {
        return place(page, Texts.current().locale());
    }

    static String place(Page<?> page, Locale locale) {
        long before = (page.number() - 1L) * page.size();
        return Texts.say(
                locale,
                page.totalExact() ? "list.place" : "list.place.atLeast",
                before + 1,
                before + page.items().size(),
                page.total());
    }

    /** A SIRET as people read it: SIREN by threes, then the establishment. */
    public static String siret(@Nullable String siret) {
        return siret == null || !siret.matches("[0-9]{14}")
                ? String.valueOf(siret)
                : siret.replaceFirst("(...)(...)(...)(.....)", "$1\u00a0$2\u00a0$3\u00a0$4");
    }

    static String number(BigDecimal value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    private static BigDecimal decimal(Object value) {
        return switch (value) {
            case Hours hours -> hours.value();
            case Money money -> money.amount();
            default -> new BigDecimal(value.toString());
        };
    }
}
