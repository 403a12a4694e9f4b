package org.rebond.intake;

import org.rebond.platform.Permission;

/** How one kind of file is imported. Each feature has its own, found by CDI. */
public interface ImportWork {

    /** The name under which the page and the API start it: {@code contracts}, {@code hours}. */
    String kind();

    /** What the caller must be allowed to do; asked before anything of the file is kept. */
    Permission permission();

    /**
     * Reads the file to its end and {@link ImportRun#record records} as it goes.
     *
     * @throws org.rebond.shared.RuleViolation when the file as a whole is refused
     */
    void run(ImportRun run);
}
