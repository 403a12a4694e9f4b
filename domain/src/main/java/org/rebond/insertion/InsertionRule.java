package org.rebond.insertion;

import org.rebond.shared.Rule;

/** Why the insertion feature refuses something. */
public enum InsertionRule implements Rule {
    /** No clause on file has that reference. */
    CLAUSE_UNKNOWN;

    @Override
    public Kind kind() {
        return this == CLAUSE_UNKNOWN ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
