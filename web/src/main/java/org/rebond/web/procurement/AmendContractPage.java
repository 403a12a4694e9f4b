package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/modification.xhtml}. */
@Named
@RequestScoped
public class AmendContractPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable LocalDate notifiedOn;
    private @Nullable String object;
    private @Nullable Money amount;
    private @Nullable Integer durationMonths;

    @Override
    @Requires(Permission.IMPORT_CONTRACTS)
    public void load() {
        super.load();
    }

    @Override
    protected ContractSheet find() {
        return procurement.contract(reference());
    }

    /** @param number the one that the page showed: if somebody took it since, the modification is refused */
    public String amend(int number) {
        procurement.amend(
                reference(),
                new ContractSheet.Modification(number, notifiedOn, null, object, amount, durationMonths, List.of()));
        notices.done("contract.amended", number);
        return "/marches/marche.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    public @Nullable LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public void setNotifiedOn(@Nullable LocalDate notifiedOn) {
        this.notifiedOn = notifiedOn;
    }

    public @Nullable String getObject() {
        return object;
    }

    public void setObject(@Nullable String object) {
        this.object = object;
    }

    public @Nullable Money getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Money amount) {
        this.amount = amount;
    }

    public @Nullable Integer getDurationMonths() {
        return durationMonths;
    }

    public void setDurationMonths(@Nullable Integer durationMonths) {
        this.durationMonths = durationMonths;
    }

    private Contract.Reference reference() {
        return address.reference("reference", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
