package org.rebond.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of an explained calculation, stored with a decision or shown by a simulator.
 *
 * @param label the key of its words, {@code Step.} left out
 * @param expression how the value came about, with {@code {0}}, {@code {1}}… for the operands
 * @param operands amounts, numbers, days or constants
 * @param value what came out: an amount, a number, a day or a constant
 * @param source the text that says so; null for plain arithmetic
 * @param toVerify whether nobody has checked yet what the source is said to say
 */
public record Step(
        String label,
        String expression,
        List<Object> operands,
        Object value,
        @Nullable String source,
        boolean toVerify) implements Serializable {

    private static final int DECIMALS = 4;

    public Step {
        operands = List.copyOf(operands);
    }

    /** What it is about, in words. */
    public String label(Locale locale) {
        return Words.in(locale).format("Step." + label);
    }

    public String expression(Locale locale) {
        return expression(operand -> text(operand, locale));
    }

    public String value(Locale locale) {
        return text(value, locale);
    }

    /** The expression as scripts read it: a point before decimals, nothing between thousands. */
    public String plainExpression() {
        return expression(Step::plain);
    }

    /** The value as scripts read it. */
    public String plainValue() {
        return plain(value);
    }

    private String expression(Function<Object, String> written) {
        return new MessageFormat(expression, Locale.ROOT)
                .format(operands.stream().map(written).toArray());
    }

    private static String text(Object value, Locale locale) {
        return switch (value) {
            case Money money -> number(money.amount(), 2, locale) + "\u00a0€";
            case Hours hours -> number(hours.value(), 0, locale) + "\u00a0h";
            case BigDecimal number -> number(number, 0, locale);
            case Integer number -> number(BigDecimal.valueOf(number), 0, locale);
            case LocalDate day ->
                DateTimeFormatter.ofPattern("dd/MM/yyyy", locale).format(day);
            case Enum<?> constant -> Words.in(locale).label(constant);
            default -> value.toString();
        };
    }

    private static String number(BigDecimal value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    private static String plain(Object value) {
        return switch (value) {
            case Money money -> money.amount().toPlainString();
            case Hours hours -> hours.value().toPlainString();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
