package org.rebond.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the pages in the reader's language; {@link org.rebond.shared.Words} has those of the domain. */
@Named("text")
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "org.rebond.web.messages";

    /** For the places that CDI does not reach. */
    public static Texts current() {
        return new Texts();
    }

    /** The language of the page under way: French unless the reader chose English. */
    public Locale locale() {
        return Optional.ofNullable(FacesContext.getCurrentInstance())
                .map(FacesContext::getViewRoot)
                .map(view -> view.getLocale().getLanguage())
                .filter(Locale.ENGLISH.getLanguage()::equals)
                .map(english -> Locale.UK)
                .orElse(Locale.FRANCE);
    }

    /** A text with its arguments, numbers and dates written the reader's way. */
    public String say(String key, Object... arguments) {
        return say(locale(), key, arguments);
    }

    /** For the answers that are no pages: files. */
    public static String say(Locale locale, String key, Object... arguments) {
        var text = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader())
                .getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }
}
