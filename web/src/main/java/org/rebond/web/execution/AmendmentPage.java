package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.AmendmentCase;
import org.rebond.execution.AmendmentPreview;
import org.rebond.execution.AmendmentRequest;
import org.rebond.execution.AmendmentSheet;
import org.rebond.execution.Amendments;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionSheet;
import org.rebond.execution.Qualification;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/avenant.xhtml}. */
@Named
@RequestScoped
public class AmendmentPage extends RecordPage<ExecutionSheet> {

    @Inject
    Execution execution;

    @Inject
    Amendments amendments;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable AmendmentPreview preview;
    private @Nullable AmendmentCase legalCase;
    private @Nullable String actNumber;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate notifiedOn;
    private @Nullable Money delta;
    private @Nullable Integer deltaMonths;
    private @Nullable String object;
    private @Nullable String reason;
    private @Nullable LocalDate opinionOn;
    private @Nullable String holderSiret;
    private @Nullable String holderName;
    private @Nullable Integer number;

    @Override
    @Requires(Permission.MANAGE_EXECUTION)
    public void load() {
        super.load();
    }

    @Override
    protected ExecutionSheet find() {
        ExecutionSheet sheet = execution.sheet(contract());
        actNumber = actNumber == null ? "Avenant n° " + sheet.contract().nextModification() : actNumber;
        return sheet;
    }

    /** Shows what the amendment would make of each gauge; nothing is kept. */
    public void foresee() {
        preview = amendments.preview(contract(), request());
    }

    /** @param next the number that the page showed: if somebody took it since, the amendment is refused */
    public String amend(int next) {
        amendments.amend(contract(), next, request());
        notices.done("amendment.registered", next);
        return "/marches/execution.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    public String qualify() {
        amendments.qualify(contract(), number, new Qualification(legalCase, actNumber, signedOn, reason, opinionOn));
        notices.done("amendment.qualified", number);
        return here();
    }

    private AmendmentRequest request() {
        String siret = holderSiret == null ? "" : holderSiret.replaceAll("\\s", "");
        return new AmendmentRequest(
                legalCase,
                actNumber,
                signedOn,
                notifiedOn,
                delta == null ? Money.ZERO : delta,
                deltaMonths == null ? 0 : deltaMonths,
                object,
                reason,
                siret.isEmpty() ? List.of() : List.of(new Party(PartyKind.SIRET, siret, holderName)),
                opinionOn);
    }

    /** The cases that the law of the contract knows. */
    public List<AmendmentCase> getCases() {
        return Arrays.stream(AmendmentCase.values())
                .filter(candidate -> candidate.sinceCases() == getSheet().sinceCases())
                .toList();
    }

    public @Nullable AmendmentPreview getPreview() {
        return preview;
    }

    /** The modifications that came with the contract and have no legal case yet. */
    public List<AmendmentSheet> getUnqualified() {
        return getSheet().amendments().stream()
                .filter(amendment -> amendment.legalCase() == null)
                .toList();
    }

    public @Nullable AmendmentCase getLegalCase() {
        return legalCase;
    }

    public void setLegalCase(@Nullable AmendmentCase legalCase) {
        this.legalCase = legalCase;
    }

    public @Nullable String getActNumber() {
        return actNumber;
    }

    public void setActNumber(@Nullable String actNumber) {
        this.actNumber = actNumber;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public @Nullable LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public void setNotifiedOn(@Nullable LocalDate notifiedOn) {
        this.notifiedOn = notifiedOn;
    }

    public @Nullable Money getDelta() {
        return delta;
    }

    public void setDelta(@Nullable Money delta) {
        this.delta = delta;
    }

    public @Nullable Integer getDeltaMonths() {
        return deltaMonths;
    }

    public void setDeltaMonths(@Nullable Integer deltaMonths) {
        this.deltaMonths = deltaMonths;
    }

    public @Nullable String getObject() {
        return object;
    }

    public void setObject(@Nullable String object) {
        this.object = object;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getOpinionOn() {
        return opinionOn;
    }

    public void setOpinionOn(@Nullable LocalDate opinionOn) {
        this.opinionOn = opinionOn;
    }

    public @Nullable String getHolderSiret() {
        return holderSiret;
    }

    public void setHolderSiret(@Nullable String holderSiret) {
        this.holderSiret = holderSiret;
    }

    public @Nullable String getHolderName() {
        return holderName;
    }

    public void setHolderName(@Nullable String holderName) {
        this.holderName = holderName;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    private String here() {
        return "/marches/avenant.xhtml?faces-redirect=true&contract="
                + contract().value();
    }
}
