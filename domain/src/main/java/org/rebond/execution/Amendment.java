package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * The legal side of an amendment: its case, its act, why. What it made of the contract is the modification of the same
 * number. Never rewritten; the day of the committee's opinion and that of the notice are added once.
 */
@Entity
@Audited
class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "amendment_seq")
    @SequenceGenerator(name = "amendment_seq", sequenceName = "amendment_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    /** The reference of the contract, {@code -M} and the number. */
    @NaturalId
    @Column(nullable = false, updatable = false)
    private String reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AmendmentCase legalCase;

    @Column(nullable = false, updatable = false)
    private String actNumber;

    @Column(nullable = false, updatable = false)
    private LocalDate signedOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "delta", nullable = false, updatable = false))
    private Money delta;

    @Column(nullable = false, updatable = false)
    private int deltaMonths;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private boolean opinionDue;

    private @Nullable LocalDate opinionOn;

    @Column(nullable = false, updatable = false)
    private boolean noticeDue;

    private @Nullable LocalDate noticeOn;

    protected Amendment() {} // for Hibernate

    /** @param opinionDue whether the tender committee has to give its opinion, whenever it does */
    Amendment(
            Contract.Reference contract, int number, AmendmentRequest request, boolean opinionDue, boolean noticeDue) {
        this.contract = contract;
        this.number = number;
        reference = reference(contract, number);
        legalCase = request.legalCase();
        actNumber = request.actNumber();
        signedOn = request.signedOn();
        delta = request.delta();
        deltaMonths = request.deltaMonths();
        reason = request.reason();
        this.opinionDue = opinionDue;
        opinionOn = opinionDue ? request.opinionOn() : null;
        this.noticeDue = noticeDue;
    }

    static String reference(Contract.Reference contract, int number) {
        return contract.value() + "-M" + number;
    }

    void recordOpinion(LocalDate on, LocalDate today) {
        if (!opinionDue || opinionOn != null) {
            throw new RuleViolation(ExecutionRule.OPINION_NOT_AWAITED, number);
        }
        if (on.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, on, today);
        }
        opinionOn = on;
    }

    void recordNotice(LocalDate on, LocalDate today) {
        if (!noticeDue || noticeOn != null) {
            throw new RuleViolation(ExecutionRule.NOTICE_NOT_AWAITED, number);
        }
        if (on.isBefore(signedOn) || on.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IMPOSSIBLE, on, signedOn, today);
        }
        noticeOn = on;
    }

    AmendmentCase legalCase() {
        return legalCase;
    }

    AmendmentSheet sheet(ModificationFacts facts) {
        return new AmendmentSheet(
                number,
                facts.notifiedOn(),
                facts.object(),
                facts.delta(),
                facts.amount(),
                deltaMonths,
                legalCase,
                actNumber,
                signedOn,
                reason,
                opinionDue,
                opinionOn,
                noticeDue,
                noticeOn);
    }

    int number() {
        return number;
    }

    String reference() {
        return reference;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amendment that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
