package org.rebond.web.ui;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;

/** What comes back from a list of choices that the page wrote by itself: whoever forges a request may say anything. */
public final class Choice {

    private Choice() {}

    /** @throws RuleViolation {@link PlatformRule#CHOICE_UNKNOWN} when it is none of them */
    public static <E extends Enum<E>> E of(Class<E> type, @Nullable String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformRule.CHOICE_UNKNOWN, said == null ? "" : said));
    }
}
