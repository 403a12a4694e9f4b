package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Texts;

/** Backs {@code marches/marche.xhtml}. */
@Named
@RequestScoped
public class ContractPage {

    @Inject
    Procurement procurement;

    @Inject
    Insertion insertion;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    @Inject
    Address address;

    private @Nullable ContractSheet sheet;
    private List<PublicationFault> faults = List.of();
    private List<ClauseSheet> clauses = List.of();

    public void load() {
        sheet = procurement.contract(reference());
        faults = procurement.publicationFaults(sheet);
        if (caller.may(Permission.READ_CLAUSES)) {
            clauses = insertion.clausesOf(reference());
        }
    }

    public @Nullable ContractSheet getSheet() {
        return sheet;
    }

    public boolean isByPurchaseOrders() {
        return sheet.executionModes().isEmpty()
                ? sheet.techniques().contains(Technique.FRAMEWORK)
                : sheet.executionModes().contains(ExecutionMode.PURCHASE_ORDERS);
    }

    public List<Modifications.Change> getChanges() {
        return Modifications.of(sheet).reversed();
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
