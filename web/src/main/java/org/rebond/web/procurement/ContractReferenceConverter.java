package org.rebond.web.procurement;

import jakarta.faces.convert.FacesConverter;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.web.ui.ReferenceConverter;

/** The reference of a contract in an address. */
@FacesConverter(forClass = Contract.Reference.class)
public class ContractReferenceConverter extends ReferenceConverter<Contract.Reference> {

    public ContractReferenceConverter() {
        super(Contract.Reference::new, Contract.Reference::value, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
