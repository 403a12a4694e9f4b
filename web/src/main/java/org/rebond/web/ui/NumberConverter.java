package org.rebond.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plain number as people type it: a comma or a point before decimals. */
@FacesConverter("number")
public class NumberConverter implements Converter<BigDecimal> {

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("-?[0-9]{1,13}([.][0-9]{1,6})?")) {
            String sentence = Texts.current().say("typed.number.wrong", typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
        return new BigDecimal(plain);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable BigDecimal number) {
        return number == null ? "" : shown(number, Texts.current().locale());
    }

    /** As it may be typed again: no zeros at its end, the decimal mark of the language, nothing between thousands. */
    static String shown(BigDecimal number, Locale locale) {
        char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number.stripTrailingZeros().toPlainString().replace('.', mark);
    }
}
