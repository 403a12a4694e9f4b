package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.MandateFilter;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.MandateState;
import org.rebond.mandate.Mandating;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/mandats.xhtml}. */
@Named
@RequestScoped
public class MandatesPage {

    @Inject
    Mandating mandating;

    @Inject
    Address address;

    private @Nullable Page<MandateRow> rows;

    public void load() {
        rows = mandating.mandates(asked(address), address.paging());
    }

    /** Which mandates an address asks for: the list and its exports read it alike. */
    static MandateFilter asked(Address address) {
        Year exercise = address.year("exercise");
        return new MandateFilter(
                address.filter("q"),
                address.filter("contract"),
                address.filter("state", MandateState.class),
                exercise == null ? null : exercise.getValue(),
                null,
                address.filter("ready") == null ? null : address.has("ready", "true"));
    }

    public @Nullable Page<MandateRow> getRows() {
        return rows;
    }

    public MandateState[] getStates() {
        return MandateState.values();
    }
}
