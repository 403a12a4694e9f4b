package org.rebond.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** One import under way, as its {@link ImportWork} sees it. */
public interface ImportRun {

    /** The file, from its start. */
    InputStream open() throws IOException;

    /**
     * The file as a table; the work closes it.
     *
     * @throws org.rebond.shared.RuleViolation when it is none
     */
    default TabularFile table() {
        try (InputStream in = open()) {
            return TabularFile.open(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileName();

    /** What the person chose with the file: {@code clause}, {@code partial}. */
    Map<String, String> parameters();

    /** Nothing may be saved: the work rolls its transactions back. */
    boolean dryRun();

    /** Items that an interrupted run has already committed: the work skips them. */
    long alreadyRead();

    /**
     * Adds to the report and moves the progress, in the caller's transaction when there is one: what is saved and what is
     * said to be saved stand or fall together. A rehearsal rolls back, so its tallies are kept apart from its transaction.
     */
    void record(Tally tally);
}
