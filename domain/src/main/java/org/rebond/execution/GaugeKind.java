package org.rebond.execution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A limit of the law that amendments are held against. */
public enum GaugeKind {
    /** All small amendments together stay below a share of the initial amount (R2194-8 and R2194-9). */
    SMALL_SHARE(true, AmendmentCase.SMALL, ExecutionRule.SMALL_SHARE_REACHED),
    /** All small amendments together stay below the European threshold (R2194-8 and R2194-9). */
    SMALL_THRESHOLD(true, AmendmentCase.SMALL, ExecutionRule.SMALL_THRESHOLD_REACHED),
    /** One amendment for additional work is at most a share of the initial amount (R2194-3). */
    ADDITIONAL_WORK(false, AmendmentCase.ADDITIONAL_WORK, ExecutionRule.ADDITIONAL_WORK_EXCEEDED),
    /** One amendment for unforeseen circumstances is at most a share of the initial amount (R2194-5). */
    UNFORESEEN(false, AmendmentCase.UNFORESEEN, ExecutionRule.UNFORESEEN_EXCEEDED),
    /** Above a share of the initial amount, the tender committee gives its opinion (CGCT, L1414-4). */
    COMMITTEE(false, null, null),
    /** All amendments together, where the law states no figure: the economy of the contract is not upset (CMP, art. 20). */
    BALANCE(false, null, null);

    private final boolean below;
    private final @Nullable AmendmentCase refused;
    private final @Nullable ExecutionRule refusal;

    GaugeKind(boolean below, @Nullable AmendmentCase refused, @Nullable ExecutionRule refusal) {
        this.below = below;
        this.refused = refused;
        this.refusal = refusal;
    }

    /** Whether an amendment of that case is refused beyond the limit; others are only warned of. */
    boolean refuses(AmendmentCase legalCase) {
        return refused == legalCase;
    }

    ExecutionRule refusal() {
        return Objects.requireNonNull(refusal, "it only warns");
    }

    /** Whether the limit itself is already too much. */
    boolean below() {
        return below;
    }

    /** Whether it bears on one amendment at a time; otherwise on all together. */
    public boolean single() {
        return this == ADDITIONAL_WORK || this == UNFORESEEN;
    }
}
