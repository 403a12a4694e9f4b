package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.ImportRow;
import org.rebond.intake.Intake;
import org.rebond.shared.Page;
import org.rebond.web.intake.Upload;
import org.rebond.web.ui.Address;

/** Backs {@code marches/importer.xhtml}. */
@Named
@RequestScoped
public class ImportContractsPage {

    @Inject
    Intake intake;

    @Inject
    Address address;

    private final Upload upload = new Upload();
    private @Nullable Page<ImportRow> rows;

    public void load() {
        rows = intake.imports(address.paging());
    }

    public String submit() throws IOException {
        return "/marches/import.xhtml?faces-redirect=true&reference=" + upload.submit(intake, "contracts", Map.of());
    }

    public Upload getUpload() {
        return upload;
    }

    public @Nullable Page<ImportRow> getRows() {
        return rows;
    }
}
