package org.rebond.web.ui;

import java.util.Locale;
import java.util.Set;

/** How a state is shown: a shape and a colour beside its word. */
enum Tone {
    OK,
    WARN,
    BAD,
    INFO;

    private static final Set<String> GOOD = Set.of(
            "RUNNING",
            "DONE",
            "ACTIVE",
            "VALIDATED",
            "PUBLISHED",
            "ADMITTED",
            "SELECTED",
            "ACCEPTED",
            "NOTIFIED",
            "PAID",
            "PRESENT",
            "ACKNOWLEDGED");
    private static final Set<String> WAITING = Set.of(
            "PENDING",
            "INTERRUPTED",
            "MISSING",
            "PROPOSED",
            "TO_VERIFY",
            "THIS_WEEK",
            "TO_SELECT",
            "TO_OPEN",
            "TO_ANALYSE",
            "TO_AWARD",
            "TO_ANNOUNCE",
            "TO_NOTIFY",
            "TO_REGULARISE",
            "HELD",
            "DRAFT");
    private static final Set<String> WRONG = Set.of(
            "REFUSED",
            "FAILED",
            "LOCKED",
            "INVALID",
            "LATE",
            "OVERDUE",
            "EXCLUDED",
            "UNSUCCESSFUL",
            "ABANDONED",
            "REJECTED",
            "LEFT_OUT");

    static Tone of(Object state) {
        String name = state.toString();
        if (GOOD.contains(name)) {
            return OK;
        }
        if (WAITING.contains(name)) {
            return WARN;
        }
        return WRONG.contains(name) ? BAD : INFO;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
