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

    private @Nullable String deviation;

    @Column(nullable = false)
    private LocalDate launchedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable TimeCase timeCase;

    @Column(nullable = false)
    private Instant bidsDueAt;

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
        deviation = said.deviation();
        launchedOn = said.launchedOn();
        timeCase = said.timeCase();
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
                deviation,
                launchedOn,
                timeCase,
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
        state = ConsultationState.LAUNCHED;
    }

    /** Gives candidates more time, never less. */
    void postpone(Instant dueAt, Instant now, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED);
        if (now.isAfter(bidsDueAt)) {
            throw new RuleViolation(ConsultationRule.DEADLINE_PASSED, Moments.in(zone, bidsDueAt));
        }
        if (!dueAt.isAfter(bidsDueAt)) {
            throw new RuleViolation(ConsultationRule.NOT_LATER, Moments.in(zone, dueAt), Moments.in(zone, bidsDueAt));
        }
        bidsDueAt = dueAt;
    }

    int ask(LocalDate on, String text, LocalDate today, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED);
        Moments.requireBetween(on, launchedOn, Moments.earlier(today, dueOn(zone)));
        questions.add(Question.asked(on, text));
        return questions.size();
    }

    /** @param last the day until which the law lets the buyer answer; null where it sets none */
    void answer(int question, LocalDate on, String text, @Nullable LocalDate last, LocalDate today, ZoneId zone) {
        requireState(ConsultationState.LAUNCHED);
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

    void requireState(ConsultationState expected) {
        if (state != expected) {
            throw new RuleViolation(ConsultationRule.WRONG_STATE, number, new Named(state), new Named(expected));
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

    LocalDate dueOn(ZoneId zone) {
        return LocalDate.ofInstant(bidsDueAt, zone);
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
