package org.rebond.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.rebond.shared.Step;

/**
 * Something the law says, and where it says so.
 *
 * @param validFrom first day of the version that was read
 * @param toVerify whether nobody has checked it against the text yet
 */
public record Sourced<T>(T value, String source, LocalDate validFrom, boolean toVerify) {

    <U> Sourced<U> map(Function<T, U> change) {
        return new Sourced<>(change.apply(value), source, validFrom, toVerify);
    }

    /** A step of a calculation that rests on it. */
    public Step step(String label, Object result, String expression, Object... operands) {
        return new Step(label, expression, List.of(operands), result, source, toVerify);
    }
}
