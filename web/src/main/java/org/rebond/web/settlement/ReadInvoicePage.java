package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.einvoice.InvoiceFile;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.settlement.InvoiceDraft;
import org.rebond.settlement.Settlement;
import org.rebond.web.ui.Notices;

/** Backs {@code marches/lire-facture.xhtml}: reads an electronic invoice, and opens the entry page with what it says. */
@Named
@RequestScoped
public class ReadInvoicePage {

    @Inject
    Settlement settlement;

    @Inject
    Notices notices;

    private @Nullable Part file;

    /** For {@code f:viewAction}: only who may enter an invoice gets here. */
    @Requires(Permission.ENTER_INVOICES)
    public void load() {
        // nothing to find: the page asks for a file
    }

    @Requires(Permission.ENTER_INVOICES)
    public String read() throws IOException {
        Part chosen = Objects.requireNonNull(file, "the page requires a file");
        try (var content = chosen.getInputStream()) {
            InvoiceDraft draft = settlement.recognise(InvoiceFile.read(content));
            notices.done("invoice.read", draft.number());
            return "/marches/facturer.xhtml?faces-redirect=true&" + InvoiceAddress.of(draft);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
