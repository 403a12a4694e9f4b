package org.rebond.insertion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;

/**
 * The file of one person in insertion. Personal data: who opens it is written down.
 *
 * @param passNumber the PASS IAE, when the person has one
 * @param statements month by month, newest first
 */
public record ParticipantSheet(
        String reference,
        String familyName,
        String givenNames,
        LocalDate birthDate,
        @Nullable String passNumber,
        List<Statement> statements) {

    /** The reference alone: a log has no business with names. */
    @Override
    public String toString() {
        return reference;
    }

    /**
     * Hours worked for one employer in one month, under one clause.
     *
     * @param number 1 for the first statement, one more for each correction
     */
    public record Statement(
            String clauseReference,
            YearMonth month,
            String employerSiret,
            Hours hours,
            Eligibility eligibility,
            @Nullable EligibilityCategory category,
            int number) {}
}
