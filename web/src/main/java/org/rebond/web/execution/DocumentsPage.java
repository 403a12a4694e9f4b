package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.ContractDocuments;
import org.rebond.execution.DocumentEntry;
import org.rebond.execution.DocumentFile;
import org.rebond.execution.DocumentRow;
import org.rebond.execution.PaperKind;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/pieces.xhtml}. */
@Named
@RequestScoped
public class DocumentsPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    ContractDocuments documents;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private List<DocumentRow> rows = List.of();
    private @Nullable PaperKind kind;
    private @Nullable String title;
    private @Nullable LocalDate datedOn;
    private @Nullable String supersedes;
    private @Nullable Part file;

    @Override
    protected ContractSheet find() {
        datedOn = datedOn == null ? LocalDate.now(clock) : datedOn;
        rows = documents.documents(contract());
        return procurement.contract(contract());
    }

    public String deposit() throws IOException {
        try (InputStream content = file.getInputStream()) {
            documents.file(
                    contract(),
                    new DocumentEntry(
                            kind, title, datedOn, supersedes == null || supersedes.isEmpty() ? null : supersedes),
                    DocumentFile.read(file.getSubmittedFileName(), content));
        }
        notices.done("document.filed.done", title);
        return here();
    }

    public List<DocumentRow> getRows() {
        return rows;
    }

    /** Those whose place a new version may take. */
    public List<DocumentRow> getCurrent() {
        return rows.stream().filter(row -> row.supersededBy() == null).toList();
    }

    public PaperKind[] getKinds() {
        return PaperKind.values();
    }

    public @Nullable PaperKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PaperKind kind) {
        this.kind = kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable LocalDate getDatedOn() {
        return datedOn;
    }

    public void setDatedOn(@Nullable LocalDate datedOn) {
        this.datedOn = datedOn;
    }

    public @Nullable String getSupersedes() {
        return supersedes;
    }

    public void setSupersedes(@Nullable String supersedes) {
        this.supersedes = supersedes;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/pieces.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
