package org.rebond.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/** Reads the reference of a record in an address. What is none is refused as a record that is not there. */
public abstract class ReferenceConverter<R> implements Converter<R> {

    private final Function<String, R> read;
    private final Function<R, String> write;
    private final Rule unknown;

    protected ReferenceConverter(Function<String, R> read, Function<R, String> write, Rule unknown) {
        this.read = read;
        this.write = write;
        this.unknown = unknown;
    }

    @Override
    public @Nullable R getAsObject(FacesContext faces, UIComponent field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation(unknown, value);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable R reference) {
        return reference == null ? "" : write.apply(reference);
    }
}
