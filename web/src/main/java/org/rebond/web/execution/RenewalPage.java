package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionSheet;
import org.rebond.execution.RenewalPlan;
import org.rebond.execution.RenewalPlan.RenewalForm;
import org.rebond.execution.RenewalSheet;
import org.rebond.execution.TerminationTerms;
import org.rebond.execution.TerminationTerms.TerminationCase;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/reconduction.xhtml}. */
@Named
@RequestScoped
public class RenewalPage extends RecordPage<ExecutionSheet> {

    @Inject
    Execution execution;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable RenewalForm form;
    private @Nullable LocalDate startsOn;
    private @Nullable Integer months;
    private @Nullable LocalDate noticeBy;
    private @Nullable Integer rank;
    private boolean renewed;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private @Nullable TerminationCase legalCase;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate formalNoticeOn;
    private @Nullable Money indemnity;

    @Override
    @Requires(Permission.MANAGE_EXECUTION)
    public void load() {
        super.load();
    }

    @Override
    protected ExecutionSheet find() {
        decidedOn = decidedOn == null ? LocalDate.now(clock) : decidedOn;
        return execution.sheet(contract());
    }

    public String plan() {
        execution.planRenewal(contract(), new RenewalPlan(form, startsOn, months, noticeBy));
        notices.done("renewal.planned");
        return here();
    }

    public String decide() {
        execution.decideRenewal(contract(), rank, renewed, decidedOn, reason);
        notices.done("renewal.decided");
        return here();
    }

    public String terminate() {
        execution.terminate(
                contract(),
                new TerminationTerms(
                        legalCase,
                        decidedOn,
                        effectiveOn,
                        formalNoticeOn,
                        indemnity == null ? Money.ZERO : indemnity,
                        reason));
        notices.done("termination.done");
        return "/marches/execution.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    public List<RenewalSheet> getOpen() {
        return getSheet().renewals().stream().filter(RenewalSheet::open).toList();
    }

    public RenewalForm[] getForms() {
        return RenewalForm.values();
    }

    public TerminationCase[] getCases() {
        return TerminationCase.values();
    }

    public @Nullable RenewalForm getForm() {
        return form;
    }

    public void setForm(@Nullable RenewalForm form) {
        this.form = form;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public @Nullable LocalDate getNoticeBy() {
        return noticeBy;
    }

    public void setNoticeBy(@Nullable LocalDate noticeBy) {
        this.noticeBy = noticeBy;
    }

    public @Nullable Integer getRank() {
        return rank;
    }

    public void setRank(@Nullable Integer rank) {
        this.rank = rank;
    }

    public boolean isRenewed() {
        return renewed;
    }

    public void setRenewed(boolean renewed) {
        this.renewed = renewed;
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

    public @Nullable TerminationCase getLegalCase() {
        return legalCase;
    }

    public void setLegalCase(@Nullable TerminationCase legalCase) {
        this.legalCase = legalCase;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public @Nullable LocalDate getFormalNoticeOn() {
        return formalNoticeOn;
    }

    public void setFormalNoticeOn(@Nullable LocalDate formalNoticeOn) {
        this.formalNoticeOn = formalNoticeOn;
    }

    public @Nullable Money getIndemnity() {
        return indemnity;
    }

    public void setIndemnity(@Nullable Money indemnity) {
        this.indemnity = indemnity;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/reconduction.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
