package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PriceVariation;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * A company to which the holder entrusts part of a contract: declared, accepted by the buyer or by its silence, paid by the
 * buyer up to what was accepted (loi 75-1334; CCP, R2193-1 to R2193-22).
 */
@Entity
@Audited
public class Subcontractor {

    /** How a subcontractor is known everywhere: the reference of its contract, {@code -S} and its rank on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-S[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a subcontractor: " + value);
            }
        }

        static Reference of(Contract.Reference contract, int rank) {
            return new Reference(contract.value() + "-S" + rank);
        }

        public Contract.Reference contract() {
            return new Contract.Reference(value.substring(0, value.lastIndexOf("-S")));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subcontractor_seq")
    @SequenceGenerator(name = "subcontractor_seq", sequenceName = "subcontractor_seq", allocationSize = 50)
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

    @Column(nullable = false, updatable = false)
    private String siret;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false, updatable = false)
    private String work;

    @Column(nullable = false, updatable = false)
    private String paymentTerms;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PriceVariation priceVariation;

    @Column(nullable = false, updatable = false)
    private boolean withBid;

    @Column(nullable = false, updatable = false)
    private LocalDate receivedOn;

    private @Nullable LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SubcontractorState state = SubcontractorState.DECLARED;

    private @Nullable LocalDate decidedOn;

    @Column(nullable = false)
    private boolean tacit;

    private @Nullable String refusalReason;
    private @Nullable Integer actNumber;

    @Embedded
    private SubcontractSums sums;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "settled", nullable = false))
    private Money settled = Money.ZERO;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "paid", nullable = false))
    private Money paid = Money.ZERO;

    @NotAudited // only ever added to
    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "special_act", joinColumns = @JoinColumn(name = "subcontractor_id"))
    @OrderColumn(name = "number")
    private List<SpecialAct> acts = new ArrayList<>();

    @NotAudited // only ever added to
    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "direct_payment", joinColumns = @JoinColumn(name = "subcontractor_id"))
    @OrderColumn(name = "number")
    private List<DirectPayment> payments = new ArrayList<>();

    protected Subcontractor() {} // for Hibernate

    /** @param silenceDays after which silence accepts; null when nobody has to answer */
    Subcontractor(
            Contract.Reference contract, int rank, SubcontractDeclaration declaration, @Nullable Integer silenceDays) {
        this.contract = contract;
        this.rank = rank;
        reference = Reference.of(contract, rank);
        siret = declaration.siret();
        name = declaration.name();
        address = declaration.address();
        work = declaration.work();
        paymentTerms = declaration.paymentTerms();
        priceVariation = declaration.priceVariation();
        withBid = declaration.withBid();
        receivedOn = declaration.receivedOn();
        sums = declaration.sums();
        answerBy = silenceDays == null ? null : receivedOn.plusDays(silenceDays);
    }

    /** Was accepted on that day by the act of that number; by the notification of the contract, or before it came on file. */
    void accepted(LocalDate on, int act) {
        state = SubcontractorState.ACCEPTED;
        decidedOn = on;
        actNumber = act;
    }

    /** @throws RuleViolation when it is not for the buyer to decide on that day */
    void requireDecidable(LocalDate on, LocalDate today) {
        requireState(SubcontractorState.DECLARED);
        if (on.isBefore(receivedOn) || on.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IMPOSSIBLE, on, receivedOn, today);
        }
        if (answerBy != null && on.isAfter(answerBy)) {
            throw new RuleViolation(ExecutionRule.TACITLY_ACCEPTED, name, answerBy);
        }
    }

    void refuse(LocalDate on, String reason, LocalDate today) {
        requireDecidable(on, today);
        refusalReason = Texts.required("reason", reason, AmendmentRequest.REASON_MAXIMUM);
        state = SubcontractorState.REFUSED;
        decidedOn = on;
    }

    /** The day on which silence accepted it; null when it did not. */
    @Nullable
    LocalDate silentOn(LocalDate today) {
        return state == SubcontractorState.DECLARED && answerBy != null && today.isAfter(answerBy) ? answerBy : null;
    }

    void acceptedBySilence(LocalDate on, int act) {
        accepted(on, act);
        tacit = true;
    }

    void change(SpecialAct act, LocalDate today) {
        requireState(SubcontractorState.ACCEPTED);
        requireSinceAccepted(act.signedOn(), today);
        if (settled.exceeds(act.sums().maximum())) {
            throw new RuleViolation(
                    ExecutionRule.BELOW_PAID, act.sums().maximum().amount(), settled.amount());
        }
        acts.add(act);
        sums = act.sums();
    }

    /** @param threshold tax included, from which the buyer pays itself */
    void settle(Money amount, Money threshold) {
        requireDirectlyPaid(threshold);
        Money left = sums.maximum().minus(settled);
        if (amount.exceeds(left)) {
            throw new RuleViolation(ExecutionRule.BEYOND_ACCEPTED, amount.amount(), left.amount(), name);
        }
        settled = settled.plus(amount);
    }

    /** @throws RuleViolation when the invoice was paid before */
    void requireUnpaid(String invoice) {
        if (payments.stream().anyMatch(before -> before.invoice().equals(invoice))) {
            throw new RuleViolation(ExecutionRule.PAID_TWICE, invoice, name);
        }
    }

    /** Writes down a payment that was settled. */
    void pay(DirectPayment payment) {
        requireUnpaid(payment.invoice());
        payments.add(payment);
        paid = paid.plus(payment.amount());
    }

    /** @param threshold tax included, from which the buyer pays itself */
    void requireDirectlyPaid(Money threshold) {
        requireState(SubcontractorState.ACCEPTED);
        if (threshold.exceeds(sums.maximum())) {
            throw new RuleViolation(
                    ExecutionRule.BELOW_DIRECT_PAYMENT, sums.maximum().amount(), threshold.amount());
        }
    }

    private void requireState(SubcontractorState expected) {
        if (state != expected) {
            throw new RuleViolation(ExecutionRule.SUBCONTRACTOR_NOT_SO, name, state);
        }
    }

    /** @throws RuleViolation when the day lies before the acceptance, or is still to come */
    void requireSinceAccepted(LocalDate day, LocalDate today) {
        if (day.isBefore(decidedOn) || day.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IMPOSSIBLE, day, RuleViolation.known(decidedOn), today);
        }
    }

    SubcontractorSheet sheet() {
        return new SubcontractorSheet(
                reference.value(),
                contract.value(),
                rank,
                siret,
                name,
                address,
                work,
                paymentTerms,
                priceVariation,
                withBid,
                receivedOn,
                answerBy,
                state,
                decidedOn,
                tacit,
                refusalReason,
                actNumber,
                sums,
                paid,
                acts,
                payments);
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    SubcontractorState state() {
        return state;
    }

    SubcontractSums sums() {
        return sums;
    }

    int act() {
        return Objects.requireNonNull(actNumber, "it was accepted");
    }

    String siret() {
        return siret;
    }

    String name() {
        return name;
    }

    PriceVariation priceVariation() {
        return priceVariation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subcontractor that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
