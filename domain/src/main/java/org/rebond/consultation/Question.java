package org.rebond.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a candidate asked and what all candidates were answered. Who asked is not kept. */
@Embeddable
public record Question(
        @Column(nullable = false) LocalDate askedOn,
        @Column(nullable = false) String question,
        @Nullable LocalDate answeredOn,
        @Nullable String answer) {

    static final int MAXIMUM = 4000;

    static Question asked(LocalDate on, String text) {
        return new Question(on, ConsultationField.QUESTION.require(text, MAXIMUM), null, null);
    }

    Question answered(LocalDate on, String text) {
        return new Question(askedOn, question, on, ConsultationField.ANSWER.require(text, MAXIMUM));
    }
}
