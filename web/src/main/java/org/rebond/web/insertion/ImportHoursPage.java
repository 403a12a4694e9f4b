package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.SocialClause;
import org.rebond.intake.Intake;
import org.rebond.web.intake.Upload;

/** Backs {@code insertion/importer.xhtml}. */
@Named
@RequestScoped
public class ImportHoursPage {

    @Inject
    Insertion insertion;

    @Inject
    Intake intake;

    private final Upload upload = new Upload();
    private SocialClause.@Nullable Reference clause;
    private @Nullable ClauseSheet sheet;
    private boolean partial;

    public void load() {
        sheet = insertion.clause(clause);
    }

    public String submit() throws IOException {
        var parameters = Map.of("clause", clause.value(), "partial", String.valueOf(partial));
        return "/insertion/import.xhtml?faces-redirect=true&reference=" + upload.submit(intake, "hours", parameters);
    }

    public Upload getUpload() {
        return upload;
    }

    public SocialClause.@Nullable Reference getClause() {
        return clause;
    }

    public void setClause(SocialClause.Reference clause) {
        this.clause = clause;
    }

    public @Nullable ClauseSheet getSheet() {
        return sheet;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }
}
