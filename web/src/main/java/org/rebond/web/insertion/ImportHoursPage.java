package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.SocialClause;
import org.rebond.intake.Intake;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.web.intake.Upload;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.RecordPage;

/** Backs {@code insertion/importer.xhtml}. */
@Named
@RequestScoped
public class ImportHoursPage extends RecordPage<ClauseSheet> {

    @Inject
    Insertion insertion;

    @Inject
    Intake intake;

    private final Upload upload = new Upload();

    @Inject
    Address address;

    private boolean partial;

    @Override
    @Requires(Permission.IMPORT_HOURS)
    public void load() {
        super.load();
    }

    @Override
    protected ClauseSheet find() {
        return insertion.clause(clause());
    }

    public String submit() throws IOException {
        var parameters = Map.of("clause", clause().value(), "partial", String.valueOf(partial));
        return "/insertion/import.xhtml?faces-redirect=true&reference=" + upload.submit(intake, "hours", parameters);
    }

    public Upload getUpload() {
        return upload;
    }

    public boolean isPartial() {
        return partial;
    }

    public void setPartial(boolean partial) {
        this.partial = partial;
    }

    private SocialClause.Reference clause() {
        return address.reference("clause", SocialClause.Reference::new, InsertionRule.CLAUSE_UNKNOWN);
    }
}
