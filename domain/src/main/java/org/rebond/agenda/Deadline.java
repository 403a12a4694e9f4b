package org.rebond.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something due on a day.
 *
 * @param dueOn the last day to do it
 * @param reference of the order, delivery, invoice, contract, clause, consultation or penalty that it is about
 * @param contract null for a consultation, which has none yet
 * @param object what the contract, or the consultation, is for
 */
public record Deadline(
        DeadlineKind kind,
        DeadlineStage stage,
        LocalDate dueOn,
        String reference,
        @Nullable String contract,
        String object) {}
