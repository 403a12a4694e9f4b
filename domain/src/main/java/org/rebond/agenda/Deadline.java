package org.rebond.agenda;

import java.time.LocalDate;

/**
 * Something due on a day.
 *
 * @param dueOn the last day to do it
 * @param reference of the order, delivery, invoice, contract or clause that it is about
 * @param object what the contract is for
 */
public record Deadline(
        DeadlineKind kind, DeadlineStage stage, LocalDate dueOn, String reference, String contract, String object) {}
