package org.rebond.mandate;

import org.jspecify.annotations.Nullable;

/**
 * Which mandates a list shows.
 *
 * @param text part of a reference, of an object or of the payee, or the number; null for all
 * @param contract reference of what they are paid on; null for all
 * @param batch reference of the batch that they are in; null for all
 * @param ready of those that are proposed: whether nothing is missing; null for all mandates
 */
public record MandateFilter(
        @Nullable String text,
        @Nullable String contract,
        @Nullable MandateState state,
        @Nullable Integer exercise,
        @Nullable String batch,
        @Nullable Boolean ready) {

    public static final MandateFilter ALL = new MandateFilter(null, null, null, null, null, null);

    public static MandateFilter in(MandateState state) {
        return new MandateFilter(null, null, state, null, null, null);
    }

    public static MandateFilter proposed(boolean ready) {
        return new MandateFilter(null, null, MandateState.PROPOSED, null, null, ready);
    }

    public static MandateFilter of(Batch.Reference batch) {
        return new MandateFilter(null, null, null, null, batch.value(), null);
    }
}
