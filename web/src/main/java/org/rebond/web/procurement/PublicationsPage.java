package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.procurement.PublicationRecord;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/publications.xhtml}. */
@Named
@RequestScoped
public class PublicationsPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Address address;

    private List<PublicationRecord> records = List.of();

    @Override
    protected ContractSheet find() {
        records = procurement.publications(reference());
        return procurement.contract(reference());
    }

    public List<PublicationRecord> getRecords() {
        return records;
    }

    private Contract.Reference reference() {
        return address.reference("reference", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
