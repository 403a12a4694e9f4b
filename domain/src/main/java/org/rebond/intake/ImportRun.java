package org.rebond.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One import under way, as its {@link ImportWork} sees it. */
public interface ImportRun {

    /** The file, from its start. */
    InputStream open() throws IOException;

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
