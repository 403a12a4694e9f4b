package org.rebond.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * French, the language of the office, unless the reader chose English ({@code ?langue=en}, remembered in a cookie).
 * Nothing else that a request says becomes the language.
 */
public class LanguageOfThePage extends ViewHandlerWrapper {

    static final String PARAMETER = "langue";

    private static final int ONE_YEAR = 31_536_000;
    private static final Map<String, Locale> LANGUAGES = Map.of("fr", Locale.FRENCH, "en", Locale.ENGLISH);

    public LanguageOfThePage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return asked(context).or(() -> remembered(context)).orElse(Locale.FRENCH);
    }

    private static Optional<Locale> asked(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        Optional<Locale> asked = Optional.ofNullable(
                        external.getRequestParameterMap().get(PARAMETER))
                .map(LANGUAGES::get);
        asked.ifPresent(locale -> external.addResponseCookie(
                PARAMETER,
                locale.getLanguage(),
                Map.of("path", external.getRequestContextPath(), "maxAge", ONE_YEAR, "httpOnly", true)));
        return asked;
    }

    private static Optional<Locale> remembered(FacesContext context) {
        return Optional.ofNullable((Cookie)
                        context.getExternalContext().getRequestCookieMap().get(PARAMETER))
                .map(cookie -> LANGUAGES.get(cookie.getValue()));
    }
}
