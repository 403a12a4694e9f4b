package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.rebond.intake.ImportRow;
import org.rebond.intake.Intake;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.web.intake.Upload;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/importer.xhtml}. */
@Named
@RequestScoped
public class ImportContractsPage extends RecordPage<Page<ImportRow>> {

    @Inject
    Intake intake;

    @Inject
    Address address;

    private final Upload upload = new Upload();

    @Override
    @Requires(Permission.IMPORT_CONTRACTS)
    public void load() {
        super.load();
    }

    @Override
    protected Page<ImportRow> find() {
        return intake.imports(address.paging());
    }

    public String submit() throws IOException {
        return "/marches/import.xhtml?faces-redirect=true&reference=" + upload.submit(intake, "contracts", Map.of());
    }

    public Upload getUpload() {
        return upload;
    }
}
