package org.rebond.shared;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the domain in one language: the sentence of each {@link Rule}, the label of each enumeration constant.
 * Screens, the API, documents and imports all read them here, so that they say the same thing.
 *
 * <p>French is the language of the office; any locale other than English gets French.
 */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Words FRENCH = new Words(Locale.FRANCE);
    private static final Words ENGLISH = new Words(Locale.UK);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.rebond.words", locale, Words.class.getClassLoader(), NO_FALLBACK);
    }

    public static Words in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : FRENCH;
    }

    /** The sentence of a refusal, its arguments written in this language's conventions. */
    public String sentence(Rule rule, Object... arguments) {
        return format(rule.key(), Arrays.stream(arguments).map(this::spoken).toArray());
    }

    private Object spoken(Object argument) {
        if (argument instanceof Labelled named) {
            return named.label(locale);
        }
        if (argument instanceof LocalDate day) {
            return DAY.format(day);
        }
        return argument instanceof Enum<?> constant && bundle.containsKey(key(constant)) ? label(constant) : argument;
    }

    /** The label of a constant, under its class's simple name: {@code Procedure.OPEN}. */
    public String label(Enum<?> constant) {
        return bundle.getString(key(constant));
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /**
     * A text by its key, such as the name of a field in a refusal.
     *
     * @throws java.util.MissingResourceException when no bundle has it
     */
    public String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
