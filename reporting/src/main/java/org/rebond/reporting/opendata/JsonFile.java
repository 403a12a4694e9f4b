package org.rebond.reporting.opendata;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.DecpValue;
import org.rebond.shared.Money;

/** JSON written as it comes, in UTF-8: a field without a value and a list without an element are left out. */
final class JsonFile implements AutoCloseable {

    private final JsonGenerator json;

    JsonFile(OutputStream out) {
        this.json = Json.createGenerator(out);
    }

    /** An object that stands alone or in a list. */
    JsonFile object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEnd();
        return this;
    }

    JsonFile object(String name, Runnable fields) {
        json.writeKey(name);
        return object(fields);
    }

    /** A list whose elements are written by {@code elements}, present even when there are none. */
    JsonFile list(String name, Runnable elements) {
        json.writeStartArray(name);
        elements.run();
        json.writeEnd();
        return this;
    }

    /** A list of objects, one for each element. */
    <T> JsonFile objects(String name, Collection<T> elements, Consumer<? super T> fields) {
        return elements.isEmpty()
                ? this
                : list(name, () -> elements.forEach(element -> object(() -> fields.accept(element))));
    }

    /** A list of plain values. */
    JsonFile values(String name, Collection<?> values) {
        return values.isEmpty() ? this : list(name, () -> values.forEach(this::value));
    }

    JsonFile field(String name, @Nullable Object value) {
        if (value != null) {
            json.writeKey(name);
            value(value);
        }
        return this;
    }

    private void value(Object value) {
        switch (value) {
            case String text -> json.write(text);
            case Boolean flag -> json.write(flag);
            case Integer count -> json.write(count);
            case BigDecimal number -> json.write(number);
            case Money money -> json.write(money.amount());
            case LocalDate day -> json.write(day.toString());
            case DecpValue constant -> json.write(constant.decp());
            default -> throw new IllegalArgumentException("Not a JSON value: " + value.getClass());
        }
    }

    /** Ends the file and closes the stream. */
    @Override
    public void close() {
        json.close();
    }
}
