package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.PublicationCheck;
import org.rebond.procurement.PublicationFault;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Texts;

/** Backs {@code marches/publication.xhtml}. */
@Named
@RequestScoped
public class PublicationPage {

    @Inject
    Procurement procurement;

    @Inject
    Address address;

    @Inject
    Texts texts;

    private @Nullable Page<PublicationCheck> rows;

    public void load() {
        rows = procurement.publicationReport(ContractsAsked.by(address), address.paging());
    }

    public @Nullable Page<PublicationCheck> getRows() {
        return rows;
    }

    public String missing(PublicationFault fault) {
        return fault.message(texts.locale());
    }
}
