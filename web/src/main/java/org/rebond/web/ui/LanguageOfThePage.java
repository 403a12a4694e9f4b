package org.rebond.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return language(
                (Cookie) context.getExternalContext().getRequestCookieMap().get(PARAMETER));
    }

    /** For the answers that are no pages. */
    static Locale of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PARAMETER))
                .findFirst()
                .flatMap(LanguageOfThePage::language)
                .orElse(Locale.FRENCH);
    }

    private static Optional<Locale> language(@Nullable Cookie cookie) {
        return Optional.ofNullable(cookie).map(chosen -> LANGUAGES.get(chosen.getValue()));
    }
}
