package org.rebond.web.rest;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.web.ui.Texts;

/** A parameter or a field of the body that cannot be read: which one, what was there, what is expected. */
final class InvalidInput extends BadRequestException {

    private static final long serialVersionUID = 1L;

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

    static LocalDate day(String field, @Nullable String value) {
        return read(field, value, "LocalDate", text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
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
