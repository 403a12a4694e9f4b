package org.rebond.mandate;

import java.time.Instant;

/**
 * What an answer of the accountant changed when it was read for the first time.
 *
 * @param unknown pieces of batches that are not ours, or that the answer says nothing new of
 */
public record AnswerReport(
        AnswerKind kind,
        String name,
        Instant readAt,
        String readBy,
        int accepted,
        int held,
        int rejected,
        int paid,
        int unknown) {}
