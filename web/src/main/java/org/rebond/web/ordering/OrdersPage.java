package org.rebond.web.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.OrderFilter;
import org.rebond.ordering.OrderProgress;
import org.rebond.ordering.OrderRow;
import org.rebond.ordering.Ordering;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/commandes.xhtml}. */
@Named
@RequestScoped
public class OrdersPage {

    @Inject
    Ordering ordering;

    @Inject
    Address address;

    private @Nullable Page<OrderRow> rows;

    public void load() {
        rows = ordering.orders(asked(address), address.paging());
    }

    /** Which orders an address asks for: the list and its exports read it alike. */
    static OrderFilter asked(Address address) {
        return new OrderFilter(
                address.filter("q"), address.filter("contract"), address.filter("progress", OrderProgress.class));
    }

    public @Nullable Page<OrderRow> getRows() {
        return rows;
    }

    public OrderProgress[] getProgresses() {
        return OrderProgress.values();
    }
}
