package org.rebond.web.intake;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;
import org.rebond.intake.Intake;

/** A file that somebody chose on a page, and whether it is only to be tried. */
public class Upload {

    private @Nullable UploadedFile file;
    private boolean dryRun;

    /** Hands the file over and gives the reference of the import. */
    public String submit(Intake intake, String kind, Map<String, String> parameters) throws IOException {
        UploadedFile chosen = Objects.requireNonNull(file, "the page requires a file");
        try (var content = chosen.getInputStream()) {
            return intake.submit(kind, chosen.getFileName(), content, parameters, dryRun);
        }
    }

    public @Nullable UploadedFile getFile() {
        return file;
    }

    public void setFile(@Nullable UploadedFile file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
