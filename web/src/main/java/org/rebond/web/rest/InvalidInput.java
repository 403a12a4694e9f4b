package org.rebond.web.rest;

import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.web.ui.Texts;

/** A parameter or a field of the body that cannot be read: which one, what was there, what is expected. */
final class InvalidInput extends BadRequestException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 6;

    private final String field;
    private final @Nullable String value;
    private final String expected;

    /** @param expected the key of the words for what is expected, after {@code rest.expected.} */
    InvalidInput(String field, @Nullable String value, String expected) {
        this(field, value, expected, null);
    }

    private InvalidInput(String field, @Nullable String value, String expected, @Nullable Throwable cause) {
        super(field, cause);
        this.field = field;
        this.value = value;
        this.expected = expected;
    }

    /**
     * Reads a field.
     *
     * @throws InvalidInput when it is missing or {@code reading} refuses it
     */
    static <V, T> T read(String field, @Nullable V value, String expected, Function<V, T> reading) {
        if (value == null) {
            throw new InvalidInput(field, null, expected);
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidInput(field, value.toString(), expected, e);
        }
    }

    /** A day of a year of four figures: what is far beyond is a slip, and overflows what is counted from it. */
    static LocalDate day(String field, @Nullable String value) {
        return read(field, value, "LocalDate", text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1 || day.getYear() > 9999) {
                    throw new IllegalArgumentException(text);
                }
                return day;
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    /** A share or a rate: below a million, and no finer than a person writes. */
    static BigDecimal ratio(String field, @Nullable BigDecimal value) {
        return read(field, value, "BigDecimal", number -> {
            if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException(number.toString());
            }
            return number;
        });
    }

    static <E extends Enum<E>> E constant(String field, @Nullable String value, Class<E> type) {
        return read(field, value, "constant", name -> Enum.valueOf(type, name));
    }

    Problem.FieldError error(Locale locale) {
        String wanted = Texts.say(locale, "rest.expected." + expected);
        return new Problem.FieldError(
                field,
                value,
                value == null
                        ? Texts.say(locale, "rest.missing", field, wanted)
                        : Texts.say(locale, "rest.invalid", field, value, wanted));
    }
}
