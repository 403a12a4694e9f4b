package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.Payees;

/** Backs {@code marches/tiers-a-confirmer.xhtml}. */
@Named
@RequestScoped
public class PayeesPage {

    @Inject
    Payees payees;

    private List<PayeeSheet> waiting = List.of();

    public void load() {
        waiting = payees.toConfirm();
    }

    public List<PayeeSheet> getWaiting() {
        return waiting;
    }
}
