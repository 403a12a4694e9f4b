package org.rebond.platform;

import org.rebond.shared.Rule;

/** The refusals that belong to no feature. */
public enum PlatformRule implements Rule {
    /** The caller has no role that carries the permission asked for. */
    NOT_ALLOWED,
    /** Somebody else saved the same record since it was read: nothing is overwritten. */
    CHANGED_MEANWHILE;

    @Override
    public Kind kind() {
        return this == NOT_ALLOWED ? Kind.NOT_ALLOWED : Kind.CONFLICT;
    }
}
