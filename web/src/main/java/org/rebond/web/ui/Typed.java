package org.rebond.web.ui;

import java.util.Optional;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;

/** Reads figures as people type them: spaces of any kind between thousands, a comma or a point before decimals. */
final class Typed {

    private Typed() {}

    static Optional<Money> euros(String typed) {
        return Optional.of(plain(typed))
                .filter(text -> text.matches("[0-9]{1,13}([.][0-9]{1,2})?"))
                .map(Money::euros);
    }

    static Optional<Hours> hours(String typed) {
        return Optional.of(plain(typed))
                .filter(text -> text.matches("[0-9]{1,9}([.](0|00|25|5|50|75))?"))
                .map(Hours::of);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f€h]", "").replace(',', '.');
    }
}
