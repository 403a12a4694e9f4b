package org.rebond.platform;

import java.time.Instant;
import java.util.SortedMap;

/** One line of the business journal. */
public record JournalLine(
        long seq, Instant at, String caller, String action, String subject, SortedMap<String, String> details) {}
