package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Awarding;
import org.rebond.consultation.Bid;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRule;
import org.rebond.consultation.ConsultationSheet;
import org.rebond.consultation.ContractDraft;
import org.rebond.consultation.LotAnalysis;
import org.rebond.consultation.LotState;
import org.rebond.consultation.Ranking;
import org.rebond.consultation.Tendering;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.Technique;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/analyse.xhtml}: a lot from the analysis of its bids to its contract. */
@Named
@RequestScoped
public class LotPage extends RecordPage<LotAnalysis> {

    @Inject
    Tendering tendering;

    @Inject
    Awarding awarding;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable ConsultationSheet consultation;
    private @Nullable LocalDate day;
    private @Nullable String bid;
    private @Nullable String reason;
    private @Nullable LotState end;
    private @Nullable String number;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate notifiedOn;
    private @Nullable Integer months;
    private @Nullable String cpv;
    private boolean framework;

    @Override
    protected LotAnalysis find() {
        day = day == null ? LocalDate.now(clock) : day;
        LotAnalysis analysis = awarding.analysis(reference(), address.number("lot", 1));
        consultation = tendering.consultation(reference());
        return analysis;
    }

    public String propose() {
        awarding.propose(reference(), lotNumber(), day);
        return done("lot.proposed");
    }

    public String sendBack() {
        awarding.sendBack(reference(), lotNumber(), reason);
        return done("lot.sentBack");
    }

    public String award() {
        awarding.award(new Bid.Reference(bid), day, reason);
        return done("lot.awarded");
    }

    public String drop() {
        awarding.drop(reference(), lotNumber(), end, day, reason);
        return done("lot.dropped");
    }

    public String announce() {
        awarding.announce(reference(), lotNumber(), day);
        return done("lot.announced");
    }

    public String conclude() {
        awarding.conclude(
                reference(),
                lotNumber(),
                new ContractDraft(
                        number.strip(),
                        signedOn,
                        notifiedOn,
                        months,
                        cpv == null || cpv.isBlank() ? null : cpv.strip(),
                        framework ? Set.of(Technique.FRAMEWORK) : Set.of(),
                        framework ? Set.of(ExecutionMode.PURCHASE_ORDERS) : Set.of(),
                        null,
                        Set.of(),
                        null,
                        null));
        return done("lot.concluded", number);
    }

    /** The consultation, read with the lot; null when it was refused. */
    public @Nullable ConsultationSheet getConsultation() {
        return getSheet() == null ? null : consultation;
    }

    public ConsultationSheet.@Nullable Lot getLot() {
        return getConsultation() == null ? null : consultation.lots().get(lotNumber() - 1);
    }

    /** The bids by their references, to name those that are ranked. */
    public Map<String, LotAnalysis.BidSheet> getBids() {
        return getSheet().bids().stream().collect(Collectors.toMap(LotAnalysis.BidSheet::reference, one -> one));
    }

    /** Those that may be chosen: ranked first. */
    public List<Ranking.Ranked> getFirst() {
        return getSheet().ranking().ranked().stream()
                .filter(one -> one.rank() == 1)
                .toList();
    }

    public List<Integer> getLeaves() {
        return consultation == null
                ? List.of()
                : consultation.request().criteria().leaves();
    }

    public BigDecimal points(Ranking.Ranked ranked, int position) {
        return ranked.points().getOrDefault(position, BigDecimal.ZERO);
    }

    public LotState[] getEnds() {
        return new LotState[] {LotState.UNSUCCESSFUL, LotState.ABANDONED};
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getBid() {
        return bid;
    }

    public void setBid(@Nullable String bid) {
        this.bid = bid;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LotState getEnd() {
        return end;
    }

    public void setEnd(@Nullable LotState end) {
        this.end = end;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
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

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public @Nullable String getCpv() {
        return cpv;
    }

    public void setCpv(@Nullable String cpv) {
        this.cpv = cpv;
    }

    public boolean isFramework() {
        return framework;
    }

    public void setFramework(boolean framework) {
        this.framework = framework;
    }

    private int lotNumber() {
        return getSheet().lot();
    }

    private String done(String key, Object... arguments) {
        notices.done(key, arguments);
        return "/marches/analyse.xhtml?faces-redirect=true&reference="
                + reference().value() + "&lot=" + lotNumber();
    }

    private Consultation.Reference reference() {
        return address.reference("reference", Consultation.Reference::new, ConsultationRule.CONSULTATION_UNKNOWN);
    }
}
