package org.rebond.insertion;

/**
 * What waits for the facilitators under the running clauses.
 *
 * @param openMonths months that are over, with hours on file, not closed yet: counted once per clause
 * @param unproven statements whose hours wait for a proof of eligibility
 */
public record HoursWaiting(long openMonths, long unproven) {}
