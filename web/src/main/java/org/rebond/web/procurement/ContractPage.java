package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rebond.insertion.ClauseSheet;
import org.rebond.insertion.Insertion;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.procurement.PublicationFault;
import org.rebond.procurement.Technique;
import org.rebond.reporting.opendata.DecpPublication;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;
import org.rebond.web.ui.Texts;

/** Backs {@code marches/marche.xhtml}. */
@Named
@RequestScoped
public class ContractPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Insertion insertion;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Address address;

    private List<PublicationFault> faults = List.of();
    private List<ClauseSheet> clauses = List.of();

    @Override
    protected ContractSheet find() {
        ContractSheet sheet = procurement.contract(reference());
        faults = procurement.publicationFaults(sheet);
        if (caller.may(Permission.READ_CLAUSES)) {
            clauses = insertion.clausesOf(reference());
        }
        return sheet;
    }

    public boolean isByPurchaseOrders() {
        return getSheet().executionModes().isEmpty()
                ? getSheet().techniques().contains(Technique.FRAMEWORK)
                : getSheet().executionModes().contains(ExecutionMode.PURCHASE_ORDERS);
    }

    public String publish() {
        boolean recorded = procurement.publish(reference(), DecpPublication::entry);
        notices.done(recorded ? "contract.publish.done" : "contract.publish.unchanged");
        return "/marches/marche.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    public List<Modifications.Change> getChanges() {
        return Modifications.of(getSheet()).reversed();
    }

    public List<PublicationFault> getFaults() {
        return faults;
    }

    public String missing(PublicationFault fault) {
        return fault.message(texts.locale());
    }

    public List<ClauseSheet> getClauses() {
        return clauses;
    }

    private Contract.Reference reference() {
        return address.reference("reference", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
