package org.rebond.procurement;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * Which contracts a list is asked for: those that meet every criterion given; null asks nothing.
 *
 * @param text words, or beginnings of words, of the object, the number, the CPV, the buyer or the holders; accents, case
 *     and endings do not matter
 * @param holder identifier of one of the current holders
 * @param minAmount the least current amount, included
 * @param maxAmount the greatest current amount, included
 * @param unpublished only those that have no publication date
 */
public record ContractFilter(
        @Nullable String text,
        @Nullable String buyerSiret,
        @Nullable String holder,
        @Nullable Procedure procedure,
        @Nullable Nature nature,
        @Nullable SocialConsideration social,
        @Nullable EnvironmentalConsideration environmental,
        @Nullable ContractStage stage,
        @Nullable Money minAmount,
        @Nullable Money maxAmount,
        @Nullable Year notifiedIn,
        boolean unpublished) {

    public static final ContractFilter ALL =
            new ContractFilter(null, null, null, null, null, null, null, null, null, null, null, false);

    /** Those that have no publication date. */
    public static final ContractFilter UNPUBLISHED =
            new ContractFilter(null, null, null, null, null, null, null, null, null, null, null, true);

    public static ContractFilter matching(@Nullable String text) {
        return new ContractFilter(text, null, null, null, null, null, null, null, null, null, null, false);
    }

    public static ContractFilter at(ContractStage stage) {
        return new ContractFilter(null, null, null, null, null, null, null, stage, null, null, null, false);
    }
}
