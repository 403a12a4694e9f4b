package org.rebond.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the journal or in the access log; an empty text looks for anything.
 *
 * @param from the first moment, included
 * @param to the last moment, excluded
 */
public record AuditFilter(
        String caller,
        String action,
        String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

    public static AuditFilter of(String subject) {
        return new AuditFilter("", "", subject, null, null);
    }
}
