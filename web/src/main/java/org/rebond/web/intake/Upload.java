package org.rebond.web.intake;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.Intake;

/** A file that somebody chose on a page, and whether it is only to be tried. */
public class Upload {

    private @Nullable Part file;
    private boolean dryRun;

    /** Hands the file over and gives the reference of the import. */
    public String submit(Intake intake, String kind, Map<String, String> parameters) throws IOException {
        Part chosen = Objects.requireNonNull(file, "the page requires a file");
        try (var content = chosen.getInputStream()) {
            return intake.submit(kind, chosen.getSubmittedFileName(), content, parameters, dryRun);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
