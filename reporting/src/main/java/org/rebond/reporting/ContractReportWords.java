package org.rebond.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.reporting.pdf.Text;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Words;

/** How the contract report says things in one language: its sentences, amounts, dates, identifiers, and what is missing. */
final class ContractReportWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Words domain;
    private final NumberFormat cents;
    private final NumberFormat quantity;

    private ContractReportWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.rebond.reporting.contract-report",
                locale,
                ContractReportWords.class.getClassLoader(),
                NO_FALLBACK);
        this.domain = Words.in(locale);
        this.cents = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
        this.quantity = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(locale));
    }

    /** English when asked for, otherwise French. */
    static ContractReportWords in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ContractReportWords(english ? Locale.UK : Locale.FRANCE);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String label(Enum<?> constant) {
        return domain.label(constant);
    }

    /** The labels, or that nothing is known. */
    String labels(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? say("unknown")
                : constants.stream().map(this::label).collect(Collectors.joining(", "));
    }

    <T> String known(@Nullable T value, Function<T, String> words) {
        return value == null ? say("unknown") : words.apply(value);
    }

    /** Text as its source wrote it, with any character that cannot be printed made visible as such. */
    String source(@Nullable String text) {
        return known(text, Text::printable);
    }

    String yesOrNo(@Nullable Boolean value) {
        return known(value, yes -> say(yes ? "yes" : "no"));
    }

    String euros(Money money) {
        return euros(money.amount());
    }

    /** With its sign, also above zero. */
    String change(Money from, Money to) {
        return signed(to.minus(from).amount(), this::euros);
    }

    /** From an amount to another in hundredths of the first; in words when the first is zero. */
    String changeShare(Money from, Money to) {
        return from.amount().signum() == 0
                ? say("share.none")
                : signed(percent(to.minus(from).amount(), from.amount()), value -> percentage(cents, value));
    }

    String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? say("share.none") : percentage(cents, percent(part, whole));
    }

    /** @param rate from 0 to 1, as the essential data of public contracts say it */
    String percentage(BigDecimal rate) {
        return percentage(quantity, rate.multiply(HUNDRED));
    }

    String months(int months) {
        return say("months", months).replace(' ', '\u00A0');
    }

    String changeOfMonths(int change) {
        return signed(BigDecimal.valueOf(change), value -> months(value.intValueExact()));
    }

    String hours(Hours hours) {
        return hours(hours.value());
    }

    String hours(BigDecimal hours) {
        return quantity.format(hours) + "\u00A0h";
    }

    String count(long units) {
        return quantity.format(units);
    }

    String date(LocalDate date) {
        return DATE.format(date);
    }

    String month(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    /** Grouped as a SIRET is read: company, then establishment. */
    static String siret(String digits) {
        return String.join(
                "\u00A0", digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 9), digits.substring(9));
    }

    String name(Party party) {
        return party.name() == null ? say("unknown.name") : Text.printable(party.name());
    }

    String identifier(Party party) {
        return party.kind() == PartyKind.SIRET ? siret(party.identifier()) : Text.printable(party.identifier());
    }

    private String euros(BigDecimal amount) {
        String digits = cents.format(amount.abs());
        String sign = amount.signum() < 0 ? MINUS : "";
        return locale.equals(Locale.UK) ? sign + "€" + digits : sign + digits + "\u00A0€";
    }

    private String percentage(NumberFormat format, BigDecimal value) {
        return format.format(value) + (locale.equals(Locale.UK) ? "%" : "\u00A0%");
    }

    private static String signed(BigDecimal value, Function<BigDecimal, String> words) {
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? MINUS : "";
        return sign + words.apply(value.abs());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
