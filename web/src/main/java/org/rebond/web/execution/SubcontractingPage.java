package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.SpecialAct;
import org.rebond.execution.SubcontractDeclaration;
import org.rebond.execution.SubcontractSums;
import org.rebond.execution.Subcontracting;
import org.rebond.execution.Subcontractor;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.execution.SubcontractorState;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.PriceVariation;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/sous-traitance.xhtml}. */
@Named
@RequestScoped
public class SubcontractingPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Subcontracting subcontracting;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private List<SubcontractorSheet> rows = List.of();
    private @Nullable String siret;
    private @Nullable String name;
    private @Nullable String place;
    private @Nullable String work;
    private @Nullable String paymentTerms;
    private @Nullable PriceVariation priceVariation;
    private @Nullable Money amount;
    private @Nullable Money maximum;
    private @Nullable Integer months;
    private boolean capacities;
    private boolean notExcluded;
    private boolean unassigned;
    private boolean withBid;
    private @Nullable LocalDate receivedOn;
    private @Nullable String reference;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;

    @Override
    protected ContractSheet find() {
        decidedOn = decidedOn == null ? LocalDate.now(clock) : decidedOn;
        rows = subcontracting.subcontractors(contract());
        return procurement.contract(contract());
    }

    public String declare() {
        subcontracting.declare(
                contract(),
                new SubcontractDeclaration(
                        siret,
                        name,
                        place,
                        work,
                        paymentTerms,
                        priceVariation,
                        new SubcontractSums(amount, maximum, months),
                        capacities,
                        notExcluded,
                        unassigned,
                        withBid,
                        receivedOn));
        notices.done("subcontractor.declared", name);
        return here();
    }

    public String accept() {
        subcontracting.accept(chosen(), decidedOn);
        notices.done("subcontractor.accepted");
        return here();
    }

    public String refuse() {
        subcontracting.refuse(chosen(), decidedOn, reason);
        notices.done("subcontractor.refused");
        return here();
    }

    public String change() {
        subcontracting.change(
                chosen(), new SpecialAct(decidedOn, new SubcontractSums(amount, maximum, months), reason));
        notices.done("subcontractor.changed");
        return here();
    }

    private Subcontractor.Reference chosen() {
        return new Subcontractor.Reference(reference);
    }

    public List<SubcontractorSheet> getRows() {
        return rows;
    }

    public List<SubcontractorSheet> getWaiting() {
        return in(SubcontractorState.DECLARED);
    }

    public List<SubcontractorSheet> getAccepted() {
        return in(SubcontractorState.ACCEPTED);
    }

    private List<SubcontractorSheet> in(SubcontractorState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    public PriceVariation[] getVariations() {
        return PriceVariation.values();
    }

    public @Nullable String getSiret() {
        return siret;
    }

    public void setSiret(@Nullable String siret) {
        this.siret = siret;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getWork() {
        return work;
    }

    public void setWork(@Nullable String work) {
        this.work = work;
    }

    public @Nullable String getPaymentTerms() {
        return paymentTerms;
    }

    public void setPaymentTerms(@Nullable String paymentTerms) {
        this.paymentTerms = paymentTerms;
    }

    public @Nullable PriceVariation getPriceVariation() {
        return priceVariation;
    }

    public void setPriceVariation(@Nullable PriceVariation priceVariation) {
        this.priceVariation = priceVariation;
    }

    public @Nullable Money getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Money amount) {
        this.amount = amount;
    }

    public @Nullable Money getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable Money maximum) {
        this.maximum = maximum;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public boolean isCapacities() {
        return capacities;
    }

    public void setCapacities(boolean capacities) {
        this.capacities = capacities;
    }

    public boolean isNotExcluded() {
        return notExcluded;
    }

    public void setNotExcluded(boolean notExcluded) {
        this.notExcluded = notExcluded;
    }

    public boolean isUnassigned() {
        return unassigned;
    }

    public void setUnassigned(boolean unassigned) {
        this.unassigned = unassigned;
    }

    public boolean isWithBid() {
        return withBid;
    }

    public void setWithBid(boolean withBid) {
        this.withBid = withBid;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/sous-traitance.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
