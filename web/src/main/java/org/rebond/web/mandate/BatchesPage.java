package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.BatchFilter;
import org.rebond.mandate.BatchSheet;
import org.rebond.mandate.BatchState;
import org.rebond.mandate.Mandate;
import org.rebond.mandate.MandateFilter;
import org.rebond.mandate.MandateRow;
import org.rebond.mandate.Mandating;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Backs {@code marches/bordereaux.xhtml}. */
@Named
@RequestScoped
public class BatchesPage {

    @Inject
    Mandating mandating;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable Page<BatchSheet> rows;
    private @Nullable List<MandateRow> ready;

    public void load() {
        rows = mandating.batches(asked(address), address.paging());
    }

    /** Which batches an address asks for: the list and its exports read it alike. */
    static BatchFilter asked(Address address) {
        Year exercise = address.year("exercise");
        return new BatchFilter(
                address.filter("q"),
                address.filter("state", BatchState.class),
                exercise == null ? null : exercise.getValue());
    }

    /** Puts the mandates that were ticked into a batch. */
    public String build() {
        String[] ticked = Objects.requireNonNullElse(request.getParameterValues("mandate"), new String[0]);
        var batch = mandating.build(
                Arrays.stream(ticked).map(Mandate.Reference::new).toList(), LocalDate.now(clock));
        notices.done("batch.isBuilt", batch.value());
        return "/marches/bordereau.xhtml?faces-redirect=true&reference=" + batch.value();
    }

    /** Null when it was refused; read again when the form comes back. */
    public @Nullable Page<BatchSheet> getRows() {
        if (rows == null && FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
        return rows;
    }

    /** The mandates that nothing is missing to, the first due first: for those who build batches. */
    public List<MandateRow> getReady() {
        if (ready == null) {
            ready = mandating
                    .mandates(MandateFilter.proposed(true), new Paging(1, Paging.MAX_SIZE, "due", false))
                    .items();
        }
        return ready;
    }

    public BatchState[] getStates() {
        return BatchState.values();
    }
}
