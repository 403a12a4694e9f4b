package org.rebond.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.shared.Labelled;
import org.rebond.shared.Words;

/** What a figure is and what it depends on, such as the formal threshold of local buyers for works. */
public record ParameterKey(ParameterKind kind, List<Enum<?>> qualifiers) implements Labelled {

    /** @throws IllegalArgumentException when the kind does not depend on these */
    public ParameterKey {
        qualifiers = List.copyOf(qualifiers);
        if (!kind.keys().equals(qualifiers.stream().map(Enum::getDeclaringClass).toList())) {
            throw new IllegalArgumentException(kind + " does not depend on " + qualifiers);
        }
    }

    static ParameterKey of(ParameterKind kind, Enum<?>... qualifiers) {
        return new ParameterKey(kind, List.of(qualifiers));
    }

    /**
     * Reads what {@link #reference} writes.
     *
     * @throws IllegalArgumentException when it is no such thing
     */
    public static ParameterKey parse(String reference) {
        String[] parts = reference.split("[.]", -1);
        ParameterKind kind = ParameterKind.valueOf(parts[0]);
        if (parts.length != kind.keys().size() + 1) {
            throw new IllegalArgumentException("Not the reference of a parameter: " + reference);
        }
        var qualifiers = new ArrayList<Enum<?>>();
        for (int i = 1; i < parts.length; i++) {
            qualifiers.add(constant(kind.keys().get(i - 1), parts[i]));
        }
        return new ParameterKey(kind, qualifiers);
    }

    /** How it is known in addresses and on file: {@code FORMAL_THRESHOLD.LOCAL.WORKS}. */
    public String reference() {
        return Stream.concat(Stream.of(kind), qualifiers.stream())
                .map(Enum::name)
                .collect(Collectors.joining("."));
    }

    /** What it depends on, in words; empty when it depends on nothing. */
    public String scope(Locale locale) {
        return qualifiers.stream().map(Words.in(locale)::label).collect(Collectors.joining(", "));
    }

    /** In words, whole. */
    @Override
    public String label(Locale locale) {
        String label = Words.in(locale).label(kind);
        return qualifiers.isEmpty() ? label : label + " – " + scope(locale);
    }

    private static Enum<?> constant(Class<? extends Enum<?>> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no " + type.getSimpleName()));
    }
}
