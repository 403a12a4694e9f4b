package org.rebond.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;

/** Hours as people type them, with a comma or a point, by quarters. */
@FacesConverter(forClass = Hours.class)
public class HoursConverter implements Converter<Hours> {

    @Override
    public @Nullable Hours getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Typed.hours(typed).orElseThrow(() -> {
            String sentence = Texts.current().say("typed.hours.wrong", typed);
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Hours hours) {
        return hours == null
                ? ""
                : Format.number(hours.value(), 0, Texts.current().locale());
    }
}
