package org.rebond.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.AwardCriteria;
import org.rebond.consultation.Consultation;
import org.rebond.consultation.ConsultationFilter;
import org.rebond.consultation.ConsultationRequest;
import org.rebond.consultation.ConsultationRow;
import org.rebond.consultation.ConsultationRule;
import org.rebond.consultation.CriterionNature;
import org.rebond.consultation.InsertionRoute;
import org.rebond.consultation.PriceFormula;
import org.rebond.consultation.ProcedureGround;
import org.rebond.consultation.Selection;
import org.rebond.consultation.Tendering;
import org.rebond.law.Category;
import org.rebond.law.TimeCase;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Paging;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Backs {@code marches/consulter.xhtml}: a consultation is written, or rewritten before its launch. */
@Named
@RequestScoped
public class WriteConsultationPage {

    private static final int BLANK_LOTS = 3;
    private static final int BLANK_CRITERIA = 6;
    private static final int USUAL_ANALYSIS_DAYS = 30;
    private static final int USUAL_GAP = 20;

    @Inject
    Tendering tendering;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private final List<LotFields> lots = new ArrayList<>();
    private final List<CriterionFields> criteria = new ArrayList<>();
    private @Nullable String buyer;
    private @Nullable String number;
    private @Nullable String object;
    private @Nullable Category category;
    private @Nullable Procedure procedure;
    private @Nullable ProcedureGround ground;
    private @Nullable TimeCase timeCase;
    private @Nullable LocalDateTime applicationsDueAt;
    private @Nullable Integer maximum;
    private boolean initialAward;
    private @Nullable String deviation;
    private @Nullable LocalDate launchedOn;
    private @Nullable LocalDateTime bidsDueAt;
    private @Nullable Integer analysisDays;
    private @Nullable PriceFormula priceFormula;
    private @Nullable Integer abnormalGap;
    private boolean environmentalCondition;
    private @Nullable String socialException;
    private @Nullable String court;

    @Requires(Permission.MANAGE_CONSULTATIONS)
    public void load() {
        if (!lots.isEmpty()) {
            return;
        }
        if (isNew()) {
            launchedOn = LocalDate.now(clock);
            analysisDays = USUAL_ANALYSIS_DAYS;
            abnormalGap = USUAL_GAP;
            environmentalCondition = true;
            tendering.consultations(ConsultationFilter.ALL, Paging.first()).items().stream()
                    .findFirst()
                    .ifPresent(this::asBefore);
        } else {
            fill(tendering.consultation(reference()).request());
        }
        for (int i = 0; i < BLANK_LOTS; i++) {
            lots.add(new LotFields(null));
        }
        for (int i = 0; i < BLANK_CRITERIA; i++) {
            criteria.add(new CriterionFields(null));
        }
    }

    /** Buyer and court seldom change from one consultation to the next. */
    private void asBefore(ConsultationRow latest) {
        ConsultationRequest said = tendering
                .consultation(new Consultation.Reference(latest.reference()))
                .request();
        buyer = said.buyerSiret();
        court = said.court();
    }

    private void fill(ConsultationRequest said) {
        buyer = said.buyerSiret();
        number = said.number();
        object = said.object();
        category = said.category();
        procedure = said.procedure();
        ground = said.ground();
        timeCase = said.timeCase();
        Selection selection = said.selection();
        if (selection != null) {
            applicationsDueAt = selection.applicationsDueAt();
            maximum = selection.maximum();
            initialAward = selection.initialAward();
        }
        deviation = said.deviation();
        launchedOn = said.launchedOn();
        bidsDueAt = said.bidsDueAt();
        analysisDays = said.analysisDays();
        priceFormula = said.priceFormula();
        abnormalGap = said.abnormalGap();
        environmentalCondition = said.environmentalCondition();
        socialException = said.socialException();
        court = said.court();
        said.lots().forEach(lot -> lots.add(new LotFields(lot)));
        said.criteria().all().forEach(criterion -> criteria.add(new CriterionFields(criterion)));
    }

    public String write() {
        ConsultationRequest request = new ConsultationRequest(
                buyer.replace(" ", ""),
                number.strip(),
                object,
                category,
                procedure,
                ground,
                deviation,
                launchedOn,
                timeCase,
                selection(),
                bidsDueAt,
                analysisDays,
                priceFormula,
                abnormalGap,
                environmentalCondition,
                socialException,
                court,
                new AwardCriteria(criteria.stream()
                        .filter(CriterionFields::typed)
                        .map(CriterionFields::criterion)
                        .toList()),
                lots.stream().filter(LotFields::typed).map(LotFields::lot).toList());
        Consultation.Reference written;
        if (isNew()) {
            written = tendering.prepare(request);
        } else {
            written = reference();
            tendering.revise(written, request);
        }
        notices.done("consultation.written");
        return "/marches/consultation.xhtml?faces-redirect=true&reference=" + written.value();
    }

    /** What the fields say of the candidates; nothing where bids are sent at once. */
    private @Nullable Selection selection() {
        return applicationsDueAt == null ? null : new Selection(applicationsDueAt, maximum, initialAward);
    }

    public boolean isNew() {
        return address.text("reference").isEmpty();
    }

    public List<LotFields> getLots() {
        load(); // also when the form comes back
        return lots;
    }

    public List<CriterionFields> getCriteria() {
        load();
        return criteria;
    }

    public InsertionRoute[] getRoutes() {
        return InsertionRoute.values();
    }

    public CriterionNature[] getNatures() {
        return CriterionNature.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public Procedure[] getProcedures() {
        return Procedure.values();
    }

    public ProcedureGround[] getGrounds() {
        return ProcedureGround.values();
    }

    public TimeCase[] getTimeCases() {
        return TimeCase.values();
    }

    public PriceFormula[] getFormulas() {
        return PriceFormula.values();
    }

    public @Nullable String getBuyer() {
        return buyer;
    }

    public void setBuyer(@Nullable String buyer) {
        this.buyer = buyer;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getObject() {
        return object;
    }

    public void setObject(@Nullable String object) {
        this.object = object;
    }

    public @Nullable Category getCategory() {
        return category;
    }

    public void setCategory(@Nullable Category category) {
        this.category = category;
    }

    public @Nullable Procedure getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable Procedure procedure) {
        this.procedure = procedure;
    }

    public @Nullable ProcedureGround getGround() {
        return ground;
    }

    public void setGround(@Nullable ProcedureGround ground) {
        this.ground = ground;
    }

    public @Nullable TimeCase getTimeCase() {
        return timeCase;
    }

    public void setTimeCase(@Nullable TimeCase timeCase) {
        this.timeCase = timeCase;
    }

    public @Nullable LocalDateTime getApplicationsDueAt() {
        return applicationsDueAt;
    }

    public void setApplicationsDueAt(@Nullable LocalDateTime applicationsDueAt) {
        this.applicationsDueAt = applicationsDueAt;
    }

    public @Nullable Integer getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable Integer maximum) {
        this.maximum = maximum;
    }

    public boolean isInitialAward() {
        return initialAward;
    }

    public void setInitialAward(boolean initialAward) {
        this.initialAward = initialAward;
    }

    public @Nullable String getDeviation() {
        return deviation;
    }

    public void setDeviation(@Nullable String deviation) {
        this.deviation = deviation;
    }

    public @Nullable LocalDate getLaunchedOn() {
        return launchedOn;
    }

    public void setLaunchedOn(@Nullable LocalDate launchedOn) {
        this.launchedOn = launchedOn;
    }

    public @Nullable LocalDateTime getBidsDueAt() {
        return bidsDueAt;
    }

    public void setBidsDueAt(@Nullable LocalDateTime bidsDueAt) {
        this.bidsDueAt = bidsDueAt;
    }

    public @Nullable Integer getAnalysisDays() {
        return analysisDays;
    }

    public void setAnalysisDays(@Nullable Integer analysisDays) {
        this.analysisDays = analysisDays;
    }

    public @Nullable PriceFormula getPriceFormula() {
        return priceFormula;
    }

    public void setPriceFormula(@Nullable PriceFormula priceFormula) {
        this.priceFormula = priceFormula;
    }

    public @Nullable Integer getAbnormalGap() {
        return abnormalGap;
    }

    public void setAbnormalGap(@Nullable Integer abnormalGap) {
        this.abnormalGap = abnormalGap;
    }

    public boolean isEnvironmentalCondition() {
        return environmentalCondition;
    }

    public void setEnvironmentalCondition(boolean environmentalCondition) {
        this.environmentalCondition = environmentalCondition;
    }

    public @Nullable String getSocialException() {
        return socialException;
    }

    public void setSocialException(@Nullable String socialException) {
        this.socialException = socialException;
    }

    public @Nullable String getCourt() {
        return court;
    }

    public void setCourt(@Nullable String court) {
        this.court = court;
    }

    private Consultation.Reference reference() {
        return address.reference("reference", Consultation.Reference::new, ConsultationRule.CONSULTATION_UNKNOWN);
    }
}
