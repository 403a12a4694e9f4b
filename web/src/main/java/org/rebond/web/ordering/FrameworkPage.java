package org.rebond.web.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.Ledger;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PriceItem;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SettlementLedger;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/consommation.xhtml}. */
@Named
@RequestScoped
public class FrameworkPage extends RecordPage<ContractSheet> {

    @Inject
    Ordering ordering;

    @Inject
    Settlement settlement;

    @Inject
    Procurement procurement;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable FrameworkTerms terms;
    private @Nullable Ledger ledger;
    private @Nullable SettlementLedger settled;
    private @Nullable Money minimum;
    private @Nullable Integer verificationDays;
    private @Nullable String code;
    private @Nullable String label;
    private @Nullable Money unitPrice;

    @Override
    protected ContractSheet find() {
        ContractSheet sheet = procurement.contract(contract());
        terms = ordering.terms(contract()).orElse(null);
        ledger = terms == null ? null : ordering.ledger(contract());
        settled = terms == null || !caller.may(Permission.READ_INVOICES) ? null : settlement.ledger(contract());
        return sheet;
    }

    public String open() {
        ordering.open(contract(), new FrameworkTerms(minimum, verificationDays, List.of()));
        notices.done("framework.opened");
        return here();
    }

    public String addPrice() {
        ordering.addPrice(contract(), new PriceItem(code.strip(), label, unitPrice));
        notices.done("framework.priceAdded", code);
        return here();
    }

    /** What the contract says of its orders; null when nobody opened it to them. */
    public @Nullable FrameworkTerms getTerms() {
        return terms;
    }

    public @Nullable Ledger getLedger() {
        return ledger;
    }

    /** What was invoiced and paid of it; null for whoever may not read invoices. */
    public @Nullable SettlementLedger getSettled() {
        return settled;
    }

    public @Nullable Money getMinimum() {
        return minimum;
    }

    public void setMinimum(@Nullable Money minimum) {
        this.minimum = minimum;
    }

    public @Nullable Integer getVerificationDays() {
        return verificationDays;
    }

    public void setVerificationDays(@Nullable Integer verificationDays) {
        this.verificationDays = verificationDays;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable Money getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(@Nullable Money unitPrice) {
        this.unitPrice = unitPrice;
    }

    private String here() {
        return "/marches/consommation.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
