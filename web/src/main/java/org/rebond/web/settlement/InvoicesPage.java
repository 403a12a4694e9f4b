package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.settlement.Deadline;
import org.rebond.settlement.InvoiceFilter;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.Settlement;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/factures.xhtml}. */
@Named
@RequestScoped
public class InvoicesPage {

    @Inject
    Settlement settlement;

    @Inject
    Address address;

    private @Nullable Page<InvoiceRow> rows;

    public void load() {
        rows = settlement.invoices(asked(address), address.paging());
    }

    /** Which invoices an address asks for: the list and its exports read it alike. */
    static InvoiceFilter asked(Address address) {
        return new InvoiceFilter(
                address.filter("q"),
                address.filter("contract"),
                address.filter("state", InvoiceState.class),
                address.filter("deadline", Deadline.class),
                address.year("paid"));
    }

    public @Nullable Page<InvoiceRow> getRows() {
        return rows;
    }

    public InvoiceState[] getStates() {
        return InvoiceState.values();
    }

    public Deadline[] getDeadlines() {
        return Deadline.values();
    }
}
