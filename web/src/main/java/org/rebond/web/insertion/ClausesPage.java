package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseFilter;
import org.rebond.insertion.ClauseRow;
import org.rebond.insertion.ClauseState;
import org.rebond.insertion.Insertion;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code insertion/index.xhtml}. */
@Named
@RequestScoped
public class ClausesPage {

    @Inject
    Insertion insertion;

    @Inject
    Address address;

    private @Nullable Page<ClauseRow> rows;

    public void load() {
        rows = insertion.clauses(asked(address), address.paging());
    }

    /** Which clauses an address asks for: the list and its exports read it alike. */
    static ClauseFilter asked(Address address) {
        return new ClauseFilter(
                address.filter("q"),
                address.filter("state", ClauseState.class),
                address.has("behind", true),
                address.has("open", true),
                address.has("unproven", true));
    }

    public @Nullable Page<ClauseRow> getRows() {
        return rows;
    }

    public ClauseState[] getStates() {
        return ClauseState.values();
    }
}
