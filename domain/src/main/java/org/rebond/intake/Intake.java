package org.rebond.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** Takes files in: starts the import of each kind, keeps what it found, says how far it is. */
@ApplicationScoped
public class Intake {

    /** Imports in the caller's thread and gives the report. */
    public ImportReport run(
            String kind, String fileName, InputStream file, Map<String, String> parameters, boolean dryRun) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Keeps the file, imports it in the background, and gives the reference of the import at once. */
    public String submit(
            String kind, String fileName, InputStream file, Map<String, String> parameters, boolean dryRun) {
        throw new UnsupportedOperationException("lands next");
    }

    public ImportSheet sheet(String reference) {
        throw new UnsupportedOperationException("lands next");
    }

    /** Newest first: those of the caller, and those of the kinds that the caller may import. */
    public Page<ImportRow> imports(Paging paging) {
        throw new UnsupportedOperationException("lands next");
    }
}
