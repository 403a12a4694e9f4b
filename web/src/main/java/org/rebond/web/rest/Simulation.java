package org.rebond.web.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Words;

/** What a rule gives for some inputs, and how it got there; nothing is recorded. */
public record Simulation<T>(T result, List<Step> steps) {

    /** One line of the calculation, its numbers written as scripts read them. */
    public record Step(
            String label,
            String expression,
            String value,
            @Nullable String source) {

        static Step of(org.rebond.shared.Step step, Locale locale) {
            String source = step.source() == null || !step.toVerify()
                    ? step.source()
                    : Words.in(locale).format("Step.toVerify", step.source());
            return new Step(step.label(locale), step.plainExpression(), step.plainValue(), source);
        }
    }

    public Simulation {
        steps = List.copyOf(steps);
    }

    static <T> Simulation<T> of(T result, List<org.rebond.shared.Step> steps, Locale locale) {
        return new Simulation<>(
                result, steps.stream().map(step -> Step.of(step, locale)).toList());
    }
}
