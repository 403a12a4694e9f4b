package org.rebond.web.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/** Reads the parameters of a query strictly: what cannot be read is refused by name, never ignored. */
@Provider
public class ParameterReading implements ParamConverterProvider {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final Map<Class<?>, Function<String, ?>> READINGS = Map.of(
            Integer.class, Integer::valueOf,
            Boolean.class, ParameterReading::yesNo,
            Year.class, ParameterReading::year,
            Money.class, text -> new Money(new BigDecimal(text)));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reading = type.isEnum() ? text -> constant(type, text) : READINGS.get(type);
        if (reading == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(parameter -> ((QueryParam) parameter).value())
                .findFirst()
                .map(name -> new Converter<>(name, type, reading))
                .orElse(null);
    }

    /** An empty parameter says nothing. */
    private record Converter<T>(String name, Class<T> type, Function<String, ?> reading) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("NullAway") // the contract of JAX-RS: null is the answer for "not there"
        public T fromString(String text) {
            return text == null || text.isBlank()
                    ? null
                    : type.cast(InvalidInput.read(name, text.strip(), expected(), reading::apply));
        }

        private String expected() {
            return type.isEnum() ? "constant" : type.getSimpleName();
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static boolean yesNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Year year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Year.parse(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
