package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.Awarding;
import org.rebond.consultation.Bid;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationRule;
import org.rebond.consultation.ConsultationSheet;
import org.rebond.consultation.Criterion;
import org.rebond.consultation.Exclusion;
import org.rebond.consultation.LotAnalysis;
import org.rebond.consultation.LotState;
import org.rebond.consultation.Note;
import org.rebond.consultation.Tendering;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/offre.xhtml}. */
@Named
@RequestScoped
public class BidPage extends RecordPage<LotAnalysis.BidSheet> {

    @Inject
    Tendering tendering;

    @Inject
    Awarding awarding;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private final Map<Integer, @Nullable BigDecimal> marks = new HashMap<>();
    private final Map<Integer, @Nullable String> reasons = new HashMap<>();
    private @Nullable ConsultationSheet consultation;
    private @Nullable Money price;
    private @Nullable Exclusion ground;
    private @Nullable String reason;
    private @Nullable LocalDate until;
    private @Nullable String what;
    private @Nullable String explanation;
    private @Nullable String judgement;
    private boolean accepted;

    @Override
    protected LotAnalysis.BidSheet find() {
        LotAnalysis.BidSheet sheet = awarding.bid(reference());
        consultation = tendering.consultation(new Consultation.Reference(sheet.consultation()));
        price = price == null ? sheet.price() : price;
        sheet.notes().forEach((position, note) -> {
            marks.putIfAbsent(position, note.mark());
            reasons.putIfAbsent(position, note.reason());
        });
        return sheet;
    }

    public String price() {
        awarding.price(reference(), price);
        return done("bid.priced");
    }

    public String admit() {
        awarding.admit(reference());
        return done("bid.admitted");
    }

    public String exclude() {
        awarding.exclude(reference(), ground, reason);
        return done("bid.excluded");
    }

    public String regularise() {
        awarding.regularise(reference(), until, what);
        return done("bid.toRegularise");
    }

    public String note() {
        Map<Integer, Note> notes = new TreeMap<>();
        marks.forEach((position, mark) -> {
            if (mark != null) {
                notes.put(position, new Note(mark, Objects.requireNonNullElse(reasons.get(position), "")));
            }
        });
        awarding.note(reference(), notes);
        return done("bid.noted");
    }

    public String askExplanation() {
        awarding.askExplanation(reference());
        return done("bid.explanationAsked");
    }

    public String judgeExplanation() {
        awarding.judgeExplanation(reference(), accepted, explanation, judgement);
        return done("bid.explanationJudged");
    }

    public @Nullable ConsultationSheet getConsultation() {
        return consultation;
    }

    public ConsultationSheet.@Nullable Lot getLot() {
        return consultation == null ? null : consultation.lots().get(getSheet().lot() - 1);
    }

    /** Whether the analysis of its lot is still under way. */
    public boolean isOpen() {
        return getLot() != null && getLot().state() == LotState.PENDING && consultation.openedAt() != null;
    }

    /** The positions of the criteria on which notes are given. */
    public List<Integer> getNoted() {
        return consultation == null
                ? List.of()
                : consultation.request().criteria().noted();
    }

    public Criterion criterion(int position) {
        return consultation.request().criteria().all().get(position);
    }

    public Exclusion[] getGrounds() {
        return Exclusion.values();
    }

    /** By position of the criterion. */
    public Map<Integer, @Nullable BigDecimal> getMarks() {
        return marks;
    }

    /** By position of the criterion. */
    public Map<Integer, @Nullable String> getReasons() {
        return reasons;
    }

    public @Nullable Money getPrice() {
        return price;
    }

    public void setPrice(@Nullable Money price) {
        this.price = price;
    }

    public @Nullable Exclusion getGround() {
        return ground;
    }

    public void setGround(@Nullable Exclusion ground) {
        this.ground = ground;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation;
    }

    public @Nullable String getJudgement() {
        return judgement;
    }

    public void setJudgement(@Nullable String judgement) {
        this.judgement = judgement;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    private String done(String key) {
        notices.done(key);
        return "/marches/offre.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private Bid.Reference reference() {
        return address.reference("reference", Bid.Reference::new, ConsultationRule.BID_UNKNOWN);
    }
}
