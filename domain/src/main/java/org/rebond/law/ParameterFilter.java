package org.rebond.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of parameters a list is asked for: those that meet every criterion given; null asks nothing.
 *
 * @param text a part of the source, of the reference or of the parameter's name in either language; accents and case do
 *     not matter
 * @param inForceOn only those in force on that day
 * @param toVerify only those that nobody has checked yet
 */
public record ParameterFilter(
        @Nullable String text,
        @Nullable ParameterKind kind,
        @Nullable ParameterState state,
        @Nullable LocalDate inForceOn,
        boolean toVerify) {

    public static final ParameterFilter ALL = new ParameterFilter(null, null, null, null, false);
}
