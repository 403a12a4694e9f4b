package org.rebond.mandate;

import org.jspecify.annotations.Nullable;

/** Which batches a list shows. @param text part of a reference, the number, or a name of who built, signed or sent; null for all */
public record BatchFilter(
        @Nullable String text,
        @Nullable BatchState state,
        @Nullable Integer exercise) {

    public static final BatchFilter ALL = new BatchFilter(null, null, null);

    public static BatchFilter in(BatchState state) {
        return new BatchFilter(null, state, null);
    }
}
