package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.AmendmentSheet;
import org.rebond.execution.Amendments;
import org.rebond.execution.ContractDocuments;
import org.rebond.execution.DocumentRow;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionSheet;
import org.rebond.execution.ExecutionTerms;
import org.rebond.execution.PriceRevisions;
import org.rebond.execution.PurchaseKind;
import org.rebond.execution.RevisionSheet;
import org.rebond.execution.Subcontracting;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/execution.xhtml}. */
@Named
@RequestScoped
public class ExecutionPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Execution execution;

    @Inject
    Amendments amendments;

    @Inject
    Subcontracting subcontracting;

    @Inject
    PriceRevisions revisions;

    @Inject
    ContractDocuments documents;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable ExecutionSheet file;
    private @Nullable RevisionSheet revision;
    private List<SubcontractorSheet> subcontractors = List.of();
    private List<DocumentRow> papers = List.of();
    private @Nullable LocalDate launchedOn;
    private @Nullable PurchaseKind kind;
    private boolean byCommittee;
    private boolean renewalsIncluded = true;
    private @Nullable Integer number;
    private @Nullable LocalDate givenOn;

    @Override
    protected ContractSheet find() {
        ContractSheet sheet = procurement.contract(contract());
        Optional<ExecutionTerms> terms = execution.terms(contract());
        terms.ifPresentOrElse(this::recall, () -> suggest(sheet));
        givenOn = givenOn == null ? LocalDate.now(clock) : givenOn;
        file = terms.isEmpty() ? null : execution.sheet(contract());
        subcontractors = subcontracting.subcontractors(contract());
        papers = documents.documents(contract());
        revision = revisions.sheet(contract()).orElse(null);
        return sheet;
    }

    private void recall(ExecutionTerms terms) {
        if (launchedOn == null) {
            launchedOn = terms.launchedOn();
            kind = terms.kind();
            byCommittee = terms.byCommittee();
            renewalsIncluded = terms.renewalsIncluded();
        }
    }

    private void suggest(ContractSheet sheet) {
        if (kind == null && sheet.cpv() != null) {
            kind = PurchaseKind.suggestedBy(sheet.cpv());
        }
    }

    public String describe() {
        execution.describe(contract(), new ExecutionTerms(launchedOn, kind, byCommittee, renewalsIncluded));
        notices.done("execution.described");
        return here();
    }

    public String recordOpinion() {
        amendments.recordOpinion(contract(), number, givenOn);
        notices.done("amendment.opinionRecorded", number);
        return here();
    }

    public String recordNotice() {
        amendments.recordNotice(contract(), number, givenOn);
        notices.done("amendment.noticeRecorded", number);
        return here();
    }

    /** What is on file of the execution; null when nobody said under which law the contract is carried out. */
    public @Nullable ExecutionSheet getFile() {
        return file;
    }

    public List<AmendmentSheet> getWithoutOpinion() {
        return file.amendments().stream().filter(AmendmentSheet::opinionMissing).toList();
    }

    public List<AmendmentSheet> getWithoutNotice() {
        return file.amendments().stream().filter(AmendmentSheet::noticeMissing).toList();
    }

    public List<SubcontractorSheet> getSubcontractors() {
        return subcontractors;
    }

    /** The documents that no later version took the place of. */
    public List<DocumentRow> getPapers() {
        return papers.stream().filter(row -> row.supersededBy() == null).toList();
    }

    public @Nullable RevisionSheet getRevision() {
        return revision;
    }

    public PurchaseKind[] getKinds() {
        return PurchaseKind.values();
    }

    public @Nullable LocalDate getLaunchedOn() {
        return launchedOn;
    }

    public void setLaunchedOn(@Nullable LocalDate launchedOn) {
        this.launchedOn = launchedOn;
    }

    public @Nullable PurchaseKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PurchaseKind kind) {
        this.kind = kind;
    }

    public boolean isRenewalsIncluded() {
        return renewalsIncluded;
    }

    public void setRenewalsIncluded(boolean renewalsIncluded) {
        this.renewalsIncluded = renewalsIncluded;
    }

    public boolean isByCommittee() {
        return byCommittee;
    }

    public void setByCommittee(boolean byCommittee) {
        this.byCommittee = byCommittee;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(@Nullable LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/execution.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
