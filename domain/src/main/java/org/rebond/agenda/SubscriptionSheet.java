package org.rebond.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told of their deadlines.
 *
 * @param mail where the digest goes; null without a digest
 * @param linkMadeAt when the calendar's secret address was made; null when there is none
 */
public record SubscriptionSheet(
        Digest digest, @Nullable String mail, @Nullable Instant linkMadeAt) {

    static final SubscriptionSheet NONE = new SubscriptionSheet(Digest.NONE, null, null);
}
