package org.rebond.consultation;

import org.jspecify.annotations.Nullable;

/**
 * Which consultations a list shows.
 *
 * @param stage what they wait for, among other things; null for all
 * @param text part of a number, of an object or of a lot's object; null for all
 */
public record ConsultationFilter(
        @Nullable String text, @Nullable ConsultationStage stage) {

    public static final ConsultationFilter ALL = new ConsultationFilter(null, null);

    public static ConsultationFilter at(ConsultationStage stage) {
        return new ConsultationFilter(null, stage);
    }
}
