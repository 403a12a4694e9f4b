package org.rebond.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule gives for some inputs, and how it got there; nothing is recorded. */
public record Simulation<T>(T result, List<Step> steps) {

    /** One line of the calculation. */
    public record Step(
            String label,
            String expression,
            String value,
            @Nullable String source) {}

    public Simulation {
        steps = List.copyOf(steps);
    }
}
