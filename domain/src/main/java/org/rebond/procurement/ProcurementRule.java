package org.rebond.procurement;

import org.rebond.shared.Rule;

/** Why the procurement feature refuses something. */
public enum ProcurementRule implements Rule {
    /** No contract on file has that reference. */
    CONTRACT_UNKNOWN,
    /** What was recorded of a contract's modifications and subcontracting is only ever added to. */
    HISTORY_ALTERED;

    @Override
    public Kind kind() {
        return this == CONTRACT_UNKNOWN ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
