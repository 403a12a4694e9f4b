package org.rebond.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Who reads the answer, as far as the words go. */
final class Reader {

    private Reader() {}

    /** The first of French and English that the request accepts ({@code Accept-Language}); French when it says nothing. */
    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.UK)
                .orElse(Locale.FRANCE);
    }
}
