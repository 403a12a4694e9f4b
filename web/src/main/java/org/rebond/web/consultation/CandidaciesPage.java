package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Arrival;
import org.rebond.consultation.Candidacy;
import org.rebond.consultation.CandidacyRow;
import org.rebond.consultation.CandidacyState;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRule;
import org.rebond.consultation.ConsultationSheet;
import org.rebond.consultation.LotState;
import org.rebond.consultation.Selecting;
import org.rebond.consultation.Tendering;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/candidatures.xhtml}: the first phase of a procedure in two. */
@Named
@RequestScoped
public class CandidaciesPage extends RecordPage<ConsultationSheet> {

    @Inject
    Tendering tendering;

    @Inject
    Selecting selecting;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private List<CandidacyRow> register = List.of();
    private @Nullable Integer lot;
    private @Nullable PartyKind kind;
    private @Nullable String candidate;
    private @Nullable String candidateName;
    private @Nullable LocalDateTime receivedAt;
    private @Nullable String forgotten;
    private @Nullable String candidacy;
    private @Nullable CandidacyState outcome;
    private @Nullable String reason;
    private @Nullable LocalDate invitedOn;
    private @Nullable LocalDateTime bidsDueAt;

    @Override
    protected ConsultationSheet find() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        register = selecting.candidacies(reference());
        ConsultationSheet sheet = tendering.consultation(reference());
        receivedAt = receivedAt == null ? now : receivedAt;
        invitedOn = invitedOn == null ? now.toLocalDate() : invitedOn;
        bidsDueAt = bidsDueAt == null ? sheet.request().bidsDueAt() : bidsDueAt;
        return sheet;
    }

    public String receive() {
        CandidacyRow received = selecting.receive(
                reference(), new Arrival(lot, new Party(kind, candidate, candidateName), receivedAt, forgotten));
        return done(
                received.state() == CandidacyState.LATE ? "candidacy.enteredLate" : "candidacy.entered",
                received.number());
    }

    public String examine() {
        selecting.examine(new Candidacy.Reference(candidacy), outcome, reason);
        return done("candidacy.examined");
    }

    public String invite() {
        selecting.invite(reference(), invitedOn, bidsDueAt);
        notices.done("candidacy.invited");
        return "/marches/consultation.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    /** Every application, in the order in which they were entered. */
    public List<CandidacyRow> getRegister() {
        getSheet(); // also when the form comes back
        return register;
    }

    /** Those that may be examined. */
    public List<CandidacyRow> getCounting() {
        return getRegister().stream().filter(one -> one.state().counts()).toList();
    }

    /** The lots that still take applications. */
    public List<ConsultationSheet.Lot> getPending() {
        return getSheet().lots().stream()
                .filter(one -> one.state() == LotState.PENDING)
                .toList();
    }

    /** Whether the deadline has passed. */
    public boolean isDue() {
        return getSheet().request().selection() != null
                && LocalDateTime.now(clock)
                        .isAfter(getSheet().request().selection().applicationsDueAt());
    }

    public CandidacyState[] getOutcomes() {
        return Stream.of(CandidacyState.values())
                .filter(CandidacyState::outcome)
                .toArray(CandidacyState[]::new);
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    public @Nullable Integer getLot() {
        return lot;
    }

    public void setLot(@Nullable Integer lot) {
        this.lot = lot;
    }

    public @Nullable PartyKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PartyKind kind) {
        this.kind = kind;
    }

    public @Nullable String getCandidate() {
        return candidate;
    }

    public void setCandidate(@Nullable String candidate) {
        this.candidate = candidate;
    }

    public @Nullable String getCandidateName() {
        return candidateName;
    }

    public void setCandidateName(@Nullable String candidateName) {
        this.candidateName = candidateName;
    }

    public @Nullable LocalDateTime getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(@Nullable LocalDateTime receivedAt) {
        this.receivedAt = receivedAt;
    }

    public @Nullable String getForgotten() {
        return forgotten;
    }

    public void setForgotten(@Nullable String forgotten) {
        this.forgotten = forgotten;
    }

    public @Nullable String getCandidacy() {
        return candidacy;
    }

    public void setCandidacy(@Nullable String candidacy) {
        this.candidacy = candidacy;
    }

    public @Nullable CandidacyState getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable CandidacyState outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getInvitedOn() {
        return invitedOn;
    }

    public void setInvitedOn(@Nullable LocalDate invitedOn) {
        this.invitedOn = invitedOn;
    }

    public @Nullable LocalDateTime getBidsDueAt() {
        return bidsDueAt;
    }

    public void setBidsDueAt(@Nullable LocalDateTime bidsDueAt) {
        this.bidsDueAt = bidsDueAt;
    }

    private String done(String key, Object... arguments) {
        notices.done(key, arguments);
        return "/marches/candidatures.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private Consultation.Reference reference() {
        return address.reference("reference", Consultation.Reference::new, ConsultationRule.CONSULTATION_UNKNOWN);
    }
}
