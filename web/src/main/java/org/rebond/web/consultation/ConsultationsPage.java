package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationFilter;
import org.rebond.consultation.ConsultationRow;
import org.rebond.consultation.ConsultationStage;
import org.rebond.consultation.Tendering;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code marches/consultations.xhtml}. */
@Named
@RequestScoped
public class ConsultationsPage {

    @Inject
    Tendering tendering;

    @Inject
    Address address;

    private @Nullable Page<ConsultationRow> rows;

    public void load() {
        rows = tendering.consultations(asked(address), address.paging());
    }

    /** Which consultations an address asks for: the list and its exports read it alike. */
    static ConsultationFilter asked(Address address) {
        return new ConsultationFilter(address.filter("q"), address.filter("stage", ConsultationStage.class));
    }

    public @Nullable Page<ConsultationRow> getRows() {
        return rows;
    }

    public ConsultationStage[] getStages() {
        return ConsultationStage.values();
    }
}
