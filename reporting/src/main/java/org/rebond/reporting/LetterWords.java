package org.rebond.reporting;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.rebond.shared.Words;

/** How a letter to a bidder says things in one language. */
final class LetterWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Words domain;
    private final NumberFormat points;

    private LetterWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.rebond.reporting.rejection-letter", locale, LetterWords.class.getClassLoader(), NO_FALLBACK);
        this.domain = Words.in(locale);
        this.points = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(locale));
    }

    /** English when asked for, otherwise French. */
    static LetterWords in(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new LetterWords(english ? Locale.UK : Locale.FRANCE);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String label(Enum<?> constant) {
        return domain.label(constant);
    }

    String date(LocalDate day) {
        return DATE.format(day);
    }

    String number(BigDecimal value) {
        return points.format(value);
    }
}
