package org.rebond.platform;

import org.rebond.shared.Rule;

/** The refusals that belong to no feature. */
public enum PlatformRule implements Rule {
    /** The caller has no role that carries the permission asked for. */
    NOT_ALLOWED,
    /** Somebody else saved the same record since it was read: nothing is overwritten. */
    CHANGED_MEANWHILE,
    /** The address of a page about one record does not say which. */
    REFERENCE_MISSING,
    /** A list of choices answers one of those it offered. */
    CHOICE_UNKNOWN;

    @Override
    public Kind kind() {
        return switch (this) {
            case NOT_ALLOWED -> Kind.NOT_ALLOWED;
            case CHANGED_MEANWHILE -> Kind.CONFLICT;
            case REFERENCE_MISSING -> Kind.UNKNOWN;
            case CHOICE_UNKNOWN -> Kind.REFUSED;
        };
    }
}
