package org.rebond.web.simulators;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Texts;

/** What the address asks a simulator, read field by field; a field that cannot be read is refused with a sentence. */
final class Question {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NUMBER = "-?[0-9]{1,12}([.][0-9]{1,6})?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final Address address;

    Question(Address address) {
        this.address = address;
    }

    boolean has(String field) {
        return !address.text(field).isEmpty();
    }

    Money euros(String field) {
        return read(field, "typed.euros.wrong", text -> Money.euros(plain(text)));
    }

    /** Zero when the field is left empty. */
    Money eurosOrZero(String field) {
        return has(field) ? euros(field) : Money.ZERO;
    }

    /** Amounts with a semicolon between them. */
    List<Money> eachEuros(String field) {
        return read(
                field,
                "typed.euros.wrong",
                text -> Arrays.stream(text.split(";"))
                        .map(Question::plain)
                        .map(Money::euros)
                        .toList());
    }

    Hours hours(String field) {
        return read(field, "typed.hours.wrong", text -> Hours.of(plain(text)));
    }

    BigDecimal number(String field) {
        return read(field, "typed.number.wrong", text -> {
            String plain = plain(text);
            if (!plain.matches(NUMBER)) {
                throw new IllegalArgumentException(text);
            }
            return new BigDecimal(plain);
        });
    }

    /** A percentage, as the part of one that it is: 50 gives 0.5. */
    BigDecimal share(String field) {
        return number(field).divide(HUNDRED);
    }

    int whole(String field) {
        return read(field, "typed.whole.wrong", text -> Integer.valueOf(plain(text)));
    }

    LocalDate day(String field) {
        return read(field, "typed.day.wrong", text -> {
            if (!text.matches(DAY)) { // a year of more figures overflows what is counted from it
                throw new IllegalArgumentException(text);
            }
            return LocalDate.parse(text);
        });
    }

    Optional<LocalDate> dayIfAny(String field) {
        return has(field) ? Optional.of(day(field)) : Optional.empty();
    }

    String text(String field) {
        return address.text(field);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        return read(field, "typed.choice.wrong", text -> Enum.valueOf(type, text));
    }

    private <T> T read(String field, String wrong, Function<String, T> reading) {
        String text = address.text(field);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            String sentence = text.isEmpty()
                    ? Texts.current().say("typed.missing")
                    : Texts.current().say(wrong, text);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f€%h]", "").replace(',', '.');
    }
}
