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
import org.rebond.shared.RuleViolation;

/** A further period of a contract, and what was decided of it: once, by the day of the notice. */
@Entity
@Audited
class Renewal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal_seq")
    @SequenceGenerator(name = "renewal_seq", sequenceName = "renewal_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    /** The reference of the contract, {@code -R} and the rank. */
    @NaturalId
    @Column(nullable = false, updatable = false)
    private String reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private RenewalPlan.RenewalForm form;

    @Column(nullable = false, updatable = false)
    private LocalDate startsOn;

    @Column(nullable = false, updatable = false)
    private int months;

    @Column(nullable = false, updatable = false)
    private LocalDate noticeBy;

    private @Nullable Boolean renewed;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;

    protected Renewal() {} // for Hibernate

    Renewal(Contract.Reference contract, int rank, RenewalPlan plan) {
        this.contract = contract;
        this.rank = rank;
        reference = contract.value() + "-R" + rank;
        form = plan.form();
        startsOn = plan.startsOn();
        months = plan.months();
        noticeBy = plan.noticeBy();
    }

    void decide(boolean goesOn, LocalDate on, String why, LocalDate today) {
        if (renewed != null) {
            throw new RuleViolation(ExecutionRule.RENEWAL_DECIDED, rank, RuleViolation.known(decidedOn));
        }
        if (on.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, on, today);
        }
        if (on.isAfter(noticeBy)) {
            throw new RuleViolation(ExecutionRule.NOTICE_PAST, on, noticeBy);
        }
        renewed = goesOn;
        decidedOn = on;
        reason = Texts.required("reason", why, AmendmentRequest.REASON_MAXIMUM);
    }

    /** Whether the contract stops before this period, as things stand. */
    boolean stops() {
        return renewed == null ? form == RenewalPlan.RenewalForm.EXPRESS : !renewed;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return startsOn.plusMonths(months).minusDays(1);
    }

    RenewalSheet sheet(LocalDate today) {
        return new RenewalSheet(
                rank,
                form,
                startsOn,
                endsOn(),
                noticeBy,
                renewed,
                decidedOn,
                reason,
                renewed == null && today.isAfter(noticeBy));
    }

    String reference() {
        return reference;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Renewal that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
