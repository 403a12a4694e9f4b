package org.rebond.insertion;

import org.rebond.shared.Hours;
import org.rebond.shared.Period;

/**
 * One clause as the list and its exports show it. The hours mean what they mean in {@link ClauseSheet}.
 *
 * @param persons how many different persons worked, each counted once
 */
public record ClauseRow(
        String reference,
        String contractReference,
        String contractObject,
        ClauseState state,
        Period window,
        Hours due,
        Hours validated,
        Hours pending,
        Hours missing,
        int persons) {}
