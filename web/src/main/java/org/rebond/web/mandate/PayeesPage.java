package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.Payees;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/tiers-a-confirmer.xhtml}. */
@Named
@RequestScoped
public class PayeesPage {

    @Inject
    Payees payees;

    @Inject
    Address address;

    private @Nullable Page<PayeeSheet> rows;

    public void load() {
        rows = payees.toConfirm(address.paging());
    }

    /** Null when it was refused. */
    public @Nullable Page<PayeeSheet> getRows() {
        return rows;
    }
}
