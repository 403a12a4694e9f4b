package org.rebond.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/** Euros as people type them: spaces between thousands or not, a comma or a point, at most two decimals. */
@FacesConverter(forClass = Money.class)
public class MoneyConverter implements Converter<Money> {

    @Override
    public @Nullable Money getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Typed.euros(typed).orElseThrow(() -> {
            String sentence = Texts.current().say("typed.euros.wrong", typed);
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Money money) {
        return money == null
                ? ""
                : Format.number(money.amount(), 2, Texts.current().locale());
    }
}
