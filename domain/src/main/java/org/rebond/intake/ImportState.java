package org.rebond.intake;

/** Where an import is in its life. */
public enum ImportState {
    RUNNING,
    /** The server stopped under it; it is taken up again when the server starts. */
    INTERRUPTED,
    DONE,
    /** The file as a whole was refused, or the work broke off: the sheet says which. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
