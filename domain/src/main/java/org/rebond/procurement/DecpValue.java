package org.rebond.procurement;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant with the wording that the DECP format gives it (arrêtés of 22 December 2022, schema 2.0.4). */
public interface DecpValue {

    String decp();

    /** The constant of that wording; the apostrophe may be straight or curved. */
    static <E extends Enum<E> & DecpValue> Optional<E> find(Class<E> type, String wording) {
        String plain = plain(wording);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> plain(constant.decp()).equals(plain))
                .findFirst();
    }

    /** All the wordings that the format has for it, as a sentence lists them. */
    static <E extends Enum<E> & DecpValue> String expected(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(DecpValue::decp).collect(Collectors.joining(" ; "));
    }

    private static String plain(String wording) {
        return Normalizer.normalize(wording, Normalizer.Form.NFC).replace('’', '\'');
    }
}
