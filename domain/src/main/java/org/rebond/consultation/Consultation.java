package org.rebond.consultation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Category;
import org.rebond.law.PurchaseProcedure;
import org.rebond.law.TimeCase;
import org.rebond.procurement.Procedure;
import org.rebond.shared.RuleViolation;

/** A consultation: what is to be bought, under which rules bids compete, and what became of each lot. */
@Entity
@Audited
public class Consultation {

    /** How a consultation is known everywhere: the SIRET of its buyer, a hyphen, the buyer's own number. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[0-9]{14}-[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a consultation: " + value);
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consultation_seq")
    @SequenceGenerator(name = "consultation_seq", sequenceName = "consultation_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Column(nullable = false, updatable = false)
    private String buyerSiret;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String object;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Procedure procedure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PurchaseProcedure advised;

    @Enumerated(EnumType.STRING)
    private @Nullable ProcedureGround ground;

    private @Nullable String deviation;

    @Column(nullable = false)
    private LocalDate launchedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable TimeCase timeCase;

    private @Nullable Instant applicationsDueAt;
    private @Nullable Integer maximumCandidates;
    private boolean initialAward;
    private @Nullable LocalDate invitedOn;

    @Column(nullable = false)
    private Instant bidsDueAt;

    private @Nullable LocalDate finalCalledOn;

    private int analysisDays;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PriceFormula priceFormula;

    private int abnormalGap;
    private boolean environmentalCondition;
    private @Nullable String socialException;

    @Column(nullable = false)
    private String court;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsultationState state = ConsultationState.PREPARED;

    private @Nullable Instant openedAt;
    private @Nullable String openedBy;

    @ElementCollection
    @CollectionTable(name = "consultation_criterion", joinColumns = @JoinColumn(name = "consultation_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "consultation_question", joinColumns = @JoinColumn(name = "consultation_id"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "consultation_analyst", joinColumns = @JoinColumn(name = "consultation_id"))
    @Column(name = "name", nullable = false)
    private Set<String> analysts = new HashSet<>();

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ConsultationLot> lots = new ArrayList<>();

    protected Consultation() {} // for Hibernate

    Consultation(ConsultationRequest said, PurchaseProcedure advised, ZoneId zone) {
        buyerSiret = said.buyerSiret();
        number = said.number();
        reference = new Reference(buyerSiret + "-" + number);
        describe(said, advised, zone);
    }

    /** Rewrites what is not launched yet. */
    void revise(ConsultationRequest said, PurchaseProcedure advises, ZoneId zone) {
        requireState(ConsultationState.PREPARED);
        describe(said, advises, zone);
    }

    private void describe(ConsultationRequest said, PurchaseProcedure advises, ZoneId zone) {
        object = said.object();
        category = said.category();
        procedure = said.procedure();
        advised = advises;
        ground = said.ground();
        deviation = said.deviation();
        launchedOn = said.launchedOn();
        timeCase = said.timeCase();
        Selection selection = said.selection();
        applicationsDueAt = selection == null
                ? null
                : selection.applicationsDueAt().atZone(zone).toInstant();
        maximumCandidates = selection == null ? null : selection.maximum();
        initialAward = selection != null && selection.initialAward();
        bidsDueAt = said.bidsDueAt().atZone(zone).toInstant();
        analysisDays = said.analysisDays();
        priceFormula = said.priceFormula();
        abnormalGap = said.abnormalGap();
        environmentalCondition = said.environmentalCondition();
        socialException = said.socialException();
        court = said.court();
        if (!criteria.equals(said.criteria().all())) {
            criteria.clear();
            criteria.addAll(said.criteria().all());
        }
        while (lots.size() > said.lots().size()) {
            lots.removeLast();
        }
        for (int i = 0; i < said.lots().size(); i++) {
            if (i < lots.size()) {
                lots.get(i).revise(said.lots().get(i));
            } else {
                lots.add(new ConsultationLot(this, i + 1, said.lots().get(i)));
            }
        }
    }

    /** What was written of it, to be checked or rewritten. */
    ConsultationRequest request(ZoneId zone) {
        return new ConsultationRequest(
                buyerSiret,
                number,
                object,
                category,
                procedure,
                ground,
                deviation,
                launchedOn,
                timeCase,
                applicationsDueAt == null
                        ? null
                        : new Selection(
                                applicationsDueAt.atZone(zone).toLocalDateTime(), maximumCandidates, initialAward),
                bidsDueAt.atZone(zone).toLocalDateTime(),
                analysisDays,
                priceFormula,
                abnormalGap,
                environmentalCondition,
                socialException,
                court,
                criteria(),
                lots.stream().map(ConsultationLot::request).toList());
    }

    void launch(LocalDate today) {
        requireState(ConsultationState.PREPARED);
        if (launchedOn.isAfter(today)) {
            throw new RuleViolation(ConsultationRule.LAUNCH_AHEAD, launchedOn, today);
        }
        state = applicationsDueAt == null ? ConsultationState.LAUNCHED : ConsultationState.APPLYING;
    }

    /** Gives candidates more time for what they send next, never less. */
    void postpone(Instant dueAt, Instant now, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED, ConsultationState.APPLYING);
        Instant current = state == ConsultationState.APPLYING ? applicationsDueAt() : bidsDueAt;
        if (now.isAfter(current)) {
            throw new RuleViolation(ConsultationRule.DEADLINE_PASSED, Moments.in(zone, current));
        }
        if (!dueAt.isAfter(current)) {
            throw new RuleViolation(ConsultationRule.NOT_LATER, Moments.in(zone, dueAt), Moments.in(zone, current));
        }
        if (state == ConsultationState.APPLYING) {
            applicationsDueAt = dueAt;
        } else {
            bidsDueAt = dueAt;
        }
    }

    /** What is only foreseen follows what was put off. */
    void foresee(LocalDate bidsDueOn, ZoneId zone) {
        if (dueOn(zone).isBefore(bidsDueOn)) {
            bidsDueAt = bidsDueAt.atZone(zone).with(bidsDueOn).toInstant();
        }
    }

    /** @throws RuleViolation {@link ConsultationRule#CANDIDACIES_AWAITED} while applications may come */
    void requireApplicationsIn(Instant now, ZoneId zone) {
        if (!now.isAfter(applicationsDueAt())) {
            throw new RuleViolation(ConsultationRule.CANDIDACIES_AWAITED, Moments.in(zone, applicationsDueAt()));
        }
    }

    void invite(LocalDate on, Instant dueAt) {
        requireState(ConsultationState.APPLYING);
        state = ConsultationState.LAUNCHED;
        invitedOn = on;
        bidsDueAt = dueAt;
    }

    /** The negotiation is over: final bids are sealed again until one deadline for all. */
    void callFinalBids(LocalDate on, Instant dueAt, Instant after, ZoneId zone) {
        requireState(ConsultationState.OPENED);
        if (procedure != Procedure.NEGOTIATED) {
            throw new RuleViolation(ConsultationRule.NOT_NEGOTIATED, number, new Named(procedure));
        }
        if (finalCalledOn != null) {
            throw new RuleViolation(ConsultationRule.FINAL_CALLED_ALREADY, number, finalCalledOn);
        }
        if (!dueAt.isAfter(after)) {
            throw new RuleViolation(ConsultationRule.NOT_LATER, Moments.in(zone, dueAt), Moments.in(zone, after));
        }
        lots.stream().filter(lot -> !lot.state().over()).forEach(lot -> lot.require(LotState.PENDING));
        state = ConsultationState.LAUNCHED;
        finalCalledOn = on;
        bidsDueAt = dueAt;
        openedAt = null;
        openedBy = null;
    }

    /** @throws RuleViolation {@link ConsultationRule#NEGOTIATION_MISSING} unless the notice allowed to do without */
    void requireNegotiated() {
        if (procedure == Procedure.NEGOTIATED && finalCalledOn == null && !initialAward) {
            throw new RuleViolation(ConsultationRule.NEGOTIATION_MISSING, number);
        }
    }

    int ask(LocalDate on, String text, LocalDate today, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED, ConsultationState.APPLYING);
        Moments.requireBetween(on, launchedOn, Moments.earlier(today, dueOn(zone)));
        questions.add(Question.asked(on, text));
        return questions.size();
    }

    /** @param last the day until which the law lets the buyer answer; null where it sets none */
    void answer(int question, LocalDate on, String text, @Nullable LocalDate last, LocalDate today, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED, ConsultationState.APPLYING);
        if (question < 1 || question > questions.size()) {
            throw new RuleViolation(ConsultationRule.QUESTION_UNKNOWN, question);
        }
        Question asked = questions.get(question - 1);
        if (asked.answeredOn() != null) {
            throw new RuleViolation(ConsultationRule.ANSWERED_ALREADY, question, asked.answeredOn());
        }
        if (last != null && on.isAfter(last)) {
            throw new RuleViolation(ConsultationRule.ANSWER_TOO_LATE, on, last);
        }
        Moments.requireBetween(on, asked.askedOn(), Moments.earlier(today, dueOn(zone)));
        questions.set(question - 1, asked.answered(on, text));
    }

    void open(Instant at, String by, Instant now, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED);
        if (!at.isAfter(bidsDueAt)) {
            throw new RuleViolation(
                    ConsultationRule.OPENED_TOO_EARLY, Moments.in(zone, at), Moments.in(zone, bidsDueAt));
        }
        Moments.requirePast(at, bidsDueAt, now, zone);
        state = ConsultationState.OPENED;
        openedAt = at;
        openedBy = by;
    }

    /** Remembers who took part in the analysis: they do not decide. */
    void analysedBy(String name) {
        analysts.add(name);
    }

    /** @throws RuleViolation {@link ConsultationRule#SAME_PERSON} for whoever took part in the analysis */
    void requireOther(String name) {
        if (analysts.contains(name)) {
            throw new RuleViolation(ConsultationRule.SAME_PERSON, number, name);
        }
    }

    /** @param expected the usual one first: a refusal names it */
    void requireState(ConsultationState... expected) {
        if (!List.of(expected).contains(state)) {
            throw new RuleViolation(ConsultationRule.WRONG_STATE, number, new Named(state), new Named(expected[0]));
        }
    }

    ConsultationLot lot(int lot) {
        if (lot < 1 || lot > lots.size()) {
            throw new RuleViolation(ConsultationRule.LOT_UNKNOWN, lot, lots.size());
        }
        return lots.get(lot - 1);
    }

    List<ConsultationLot> lots() {
        return List.copyOf(lots);
    }

    AwardCriteria criteria() {
        return new AwardCriteria(criteria);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    Reference reference() {
        return reference;
    }

    PurchaseProcedure advised() {
        return advised;
    }

    Instant bidsDueAt() {
        return bidsDueAt;
    }

    /** Only a procedure in two phases has one. */
    Instant applicationsDueAt() {
        return Objects.requireNonNull(applicationsDueAt);
    }

    LocalDate applicationsDueOn(ZoneId zone) {
        return LocalDate.ofInstant(applicationsDueAt(), zone);
    }

    boolean inTwoPhases() {
        return applicationsDueAt != null;
    }

    @Nullable
    Integer maximumCandidates() {
        return maximumCandidates;
    }

    @Nullable
    LocalDate invitedOn() {
        return invitedOn;
    }

    @Nullable
    LocalDate finalCalledOn() {
        return finalCalledOn;
    }

    LocalDate dueOn(ZoneId zone) {
        return LocalDate.ofInstant(bidsDueAt, zone);
    }

    /** The first day on which the bids that are awaited could come. */
    LocalDate bidsFrom() {
        LocalDate invited = Objects.requireNonNullElse(invitedOn, launchedOn);
        return Objects.requireNonNullElse(finalCalledOn, invited);
    }

    LocalDate launchedOn() {
        return launchedOn;
    }

    PriceFormula priceFormula() {
        return priceFormula;
    }

    int abnormalGap() {
        return abnormalGap;
    }

    ConsultationState state() {
        return state;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String openedBy() {
        return openedBy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Consultation that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
