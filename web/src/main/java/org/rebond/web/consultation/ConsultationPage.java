package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Arrival;
import org.rebond.consultation.Awarding;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRule;
import org.rebond.consultation.ConsultationSheet;
import org.rebond.consultation.ConsultationState;
import org.rebond.consultation.LotAnalysis;
import org.rebond.consultation.LotState;
import org.rebond.consultation.Receipt;
import org.rebond.consultation.Tendering;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/consultation.xhtml}. */
@Named
@RequestScoped
public class ConsultationPage extends RecordPage<ConsultationSheet> {

    @Inject
    Tendering tendering;

    @Inject
    Awarding awarding;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<LotAnalysis.BidSheet> register = List.of();
    private @Nullable String question;
    private @Nullable LocalDate askedOn;
    private @Nullable Integer asked;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;
    private @Nullable Integer lot;
    private @Nullable PartyKind bidderKind;
    private @Nullable String bidder;
    private @Nullable String bidderName;
    private @Nullable LocalDateTime receivedAt;
    private @Nullable String forgotten;
    private @Nullable LocalDateTime openedAt;
    private @Nullable LocalDateTime postponedTo;
    private @Nullable String reason;
    private @Nullable LocalDate finalOn;
    private @Nullable LocalDateTime finalDueAt;

    @Override
    protected ConsultationSheet find() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        askedOn = askedOn == null ? now.toLocalDate() : askedOn;
        answeredOn = answeredOn == null ? now.toLocalDate() : answeredOn;
        receivedAt = receivedAt == null ? now : receivedAt;
        openedAt = openedAt == null ? now : openedAt;
        finalOn = finalOn == null ? now.toLocalDate() : finalOn;
        if (caller.may(Permission.READ_BIDS)) {
            register = awarding.register(reference());
        }
        return tendering.consultation(reference());
    }

    public String launch() {
        tendering.launch(reference());
        return done("consultation.launched");
    }

    public String ask() {
        tendering.ask(reference(), askedOn, question);
        return done("consultation.questionAsked");
    }

    public String answer() {
        tendering.answer(reference(), asked, answeredOn, answer);
        return done("consultation.questionAnswered");
    }

    public String postpone() {
        tendering.postpone(reference(), postponedTo, reason);
        return done("consultation.postponed");
    }

    public String receive() {
        Receipt receipt = tendering.receive(
                reference(), new Arrival(lot, new Party(bidderKind, bidder, bidderName), receivedAt, forgotten));
        return done(receipt.late() ? "consultation.bidLate" : "consultation.bidReceived", receipt.number());
    }

    public String open() {
        tendering.open(reference(), openedAt);
        return done("consultation.opened");
    }

    public String callFinalBids() {
        tendering.callFinalBids(reference(), finalOn, finalDueAt);
        return done("consultation.finalCalled");
    }

    /** Whether this person may end a negotiation that is under way. */
    public boolean isNegotiable() {
        return caller.may(Permission.MANAGE_CONSULTATIONS)
                && getSheet().state() == ConsultationState.OPENED
                && getSheet().request().procedure() == Procedure.NEGOTIATED
                && getSheet().finalCalledOn() == null
                && !getPending().isEmpty();
    }

    /** Every bid, in the order of arrival; empty for those who may not see them. */
    public List<LotAnalysis.BidSheet> getRegister() {
        return register;
    }

    /** The lots that still take bids. */
    public List<ConsultationSheet.Lot> getPending() {
        return getSheet().lots().stream()
                .filter(one -> one.state() == LotState.PENDING)
                .toList();
    }

    /** The numbers of the questions that wait for an answer. */
    public List<Integer> getUnanswered() {
        return IntStream.rangeClosed(1, getSheet().questions().size())
                .filter(number -> getSheet().questions().get(number - 1).answeredOn() == null)
                .boxed()
                .toList();
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public @Nullable LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(@Nullable LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public @Nullable Integer getAsked() {
        return asked;
    }

    public void setAsked(@Nullable Integer asked) {
        this.asked = asked;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(@Nullable LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public @Nullable Integer getLot() {
        return lot;
    }

    public void setLot(@Nullable Integer lot) {
        this.lot = lot;
    }

    public @Nullable PartyKind getBidderKind() {
        return bidderKind;
    }

    public void setBidderKind(@Nullable PartyKind bidderKind) {
        this.bidderKind = bidderKind;
    }

    public @Nullable String getBidder() {
        return bidder;
    }

    public void setBidder(@Nullable String bidder) {
        this.bidder = bidder;
    }

    public @Nullable String getBidderName() {
        return bidderName;
    }

    public void setBidderName(@Nullable String bidderName) {
        this.bidderName = bidderName;
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

    public @Nullable LocalDateTime getOpenedAt() {
        return openedAt;
    }

    public void setOpenedAt(@Nullable LocalDateTime openedAt) {
        this.openedAt = openedAt;
    }

    public @Nullable LocalDateTime getPostponedTo() {
        return postponedTo;
    }

    public void setPostponedTo(@Nullable LocalDateTime postponedTo) {
        this.postponedTo = postponedTo;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getFinalOn() {
        return finalOn;
    }

    public void setFinalOn(@Nullable LocalDate finalOn) {
        this.finalOn = finalOn;
    }

    public @Nullable LocalDateTime getFinalDueAt() {
        return finalDueAt;
    }

    public void setFinalDueAt(@Nullable LocalDateTime finalDueAt) {
        this.finalDueAt = finalDueAt;
    }

    private String done(String key, Object... arguments) {
        notices.done(key, arguments);
        return "/marches/consultation.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private Consultation.Reference reference() {
        return address.reference("reference", Consultation.Reference::new, ConsultationRule.CONSULTATION_UNKNOWN);
    }
}
