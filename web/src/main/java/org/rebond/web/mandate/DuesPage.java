package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rebond.mandate.Mandating;
import org.rebond.settlement.PaymentDue;

/** Backs {@code marches/a-mandater.xhtml}. */
@Named
@RequestScoped
public class DuesPage {

    @Inject
    Mandating mandating;

    private List<PaymentDue> dues = List.of();

    public void load() {
        dues = mandating.dues();
    }

    public List<PaymentDue> getDues() {
        return dues;
    }
}
