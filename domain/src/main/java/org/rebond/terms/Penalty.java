package org.rebond.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.shared.StepsColumn;

/** What a delay costs the holder of a contract: told to the holder, heard, decided by another person, taken off invoices. */
@Entity
@Audited
public class Penalty {

    /** How a penalty is known everywhere: the reference of its contract, {@code -P} and its rank on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-P[1-9][0-9]{0,4}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a penalty: " + value);
            }
        }
    }

    static final int TEXT_MAXIMUM = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_seq")
    @SequenceGenerator(name = "penalty_seq", sequenceName = "penalty_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "holder_kind", nullable = false, updatable = false))
    @AttributeOverride(
            name = "identifier",
            column = @Column(name = "holder_identifier", nullable = false, updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "holder_name", updatable = false))
    private Party holder;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_reference", nullable = false, updatable = false))
    private PurchaseOrder.Reference order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "delivery_reference", updatable = false))
    private Delivery.@Nullable Reference delivery;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "late_value", nullable = false, updatable = false))
    private Money value;

    @Column(name = "late_days", nullable = false, updatable = false)
    private int days;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false, updatable = false))
    private Money amount;

    @Convert(converter = StepsColumn.class)
    @Column(updatable = false)
    private List<Step> steps;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PenaltyState state = PenaltyState.PROPOSED;

    @Column(nullable = false, updatable = false)
    private String proposedBy;

    @Column(nullable = false, updatable = false)
    private LocalDate sentOn;

    @Column(nullable = false, updatable = false)
    private LocalDate answerBy;

    private @Nullable LocalDate heardOn;
    private @Nullable String observations;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String waiver;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "taken", nullable = false))
    private Money taken = Money.ZERO;

    protected Penalty() {} // for Hibernate

    /** @param hearingDays that the holder has to answer */
    Penalty(
            Contract.Reference contract,
            int rank,
            Party holder,
            PenaltyRequest said,
            Lateness late,
            Money amount,
            List<Step> steps,
            int hearingDays,
            String by) {
        this.contract = contract;
        this.rank = rank;
        reference = new Reference(contract.value() + "-P" + rank);
        this.holder = holder;
        order = said.order();
        delivery = said.delivery();
        value = late.value();
        days = late.days();
        this.amount = amount;
        this.steps = List.copyOf(steps);
        proposedBy = by;
        sentOn = said.sentOn();
        answerBy = sentOn.plusDays(hearingDays);
    }

    /** Writes down what the holder answered. */
    void hear(LocalDate on, String said, LocalDate today) {
        requireProposed();
        if (heardOn != null) {
            throw new RuleViolation(TermsRule.ALREADY_HEARD, reference.value(), heardOn);
        }
        if (said.isBlank() || said.strip().length() > TEXT_MAXIMUM) {
            throw new RuleViolation(TermsRule.OBSERVATIONS_MISSING, TEXT_MAXIMUM);
        }
        requireBetween(sentOn, on, today);
        heardOn = on;
        observations = said.strip();
    }

    /** Decides that it is due. */
    void decide(String by, LocalDate on, LocalDate today) {
        requireDecidable(by, on, today);
        state = PenaltyState.DECIDED;
        decidedBy = by;
        decidedOn = on;
    }

    /** @param decision the reference of the decision that gives it up, with its reasons */
    void waive(String by, LocalDate on, String decision, LocalDate today) {
        if (decision.isBlank() || decision.strip().length() > TEXT_MAXIMUM) {
            throw new RuleViolation(TermsRule.WAIVER_UNREASONED, TEXT_MAXIMUM);
        }
        requireProposed();
        requireOther(by);
        requireBetween(sentOn, on, today);
        state = PenaltyState.WAIVED;
        decidedBy = by;
        decidedOn = on;
        waiver = decision.strip();
    }

    private void requireDecidable(String by, LocalDate on, LocalDate today) {
        requireProposed();
        requireOther(by);
        requireBetween(heardOn == null ? sentOn : heardOn, on, today);
        if (heardOn == null && answerBy.isAfter(sentOn) && !on.isAfter(answerBy)) {
            throw new RuleViolation(TermsRule.HEARING_OPEN, reference.value(), answerBy);
        }
    }

    private void requireOther(String by) {
        if (by.equals(proposedBy)) {
            throw new RuleViolation(TermsRule.SAME_PERSON, reference.value(), by);
        }
    }

    private void requireProposed() {
        if (state != PenaltyState.PROPOSED) {
            throw new RuleViolation(TermsRule.PENALTY_DECIDED, reference.value(), state);
        }
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolation(TermsRule.DATE_IMPOSSIBLE, day, earliest, latest);
        }
    }

    /** Takes what it can off a payment, and says how much. */
    Money take(Money room) {
        Money share = left().exceeds(room) ? room : left();
        taken = taken.plus(share);
        return share;
    }

    Money left() {
        return amount.minus(taken);
    }

    Money amount() {
        return amount;
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    LocalDate sentOn() {
        return sentOn;
    }

    PurchaseOrder.Reference order() {
        return order;
    }

    PenaltySheet sheet() {
        return new PenaltySheet(
                reference.value(),
                contract.value(),
                holder,
                order.value(),
                delivery == null ? null : delivery.value(),
                state,
                value,
                days,
                amount,
                steps,
                proposedBy,
                sentOn,
                answerBy,
                heardOn,
                observations,
                decidedBy,
                decidedOn,
                waiver,
                taken);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Penalty that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
