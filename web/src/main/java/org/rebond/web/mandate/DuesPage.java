package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.Mandating;
import org.rebond.settlement.PaymentDue;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/a-mandater.xhtml}. */
@Named
@RequestScoped
public class DuesPage {

    @Inject
    Mandating mandating;

    @Inject
    Address address;

    private @Nullable Page<PaymentDue> rows;

    public void load() {
        rows = mandating.dues(address.paging());
    }

    /** Null when it was refused. */
    public @Nullable Page<PaymentDue> getRows() {
        return rows;
    }
}
