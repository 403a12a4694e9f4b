package org.rebond.insertion;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Hours;
import org.rebond.shared.Siret;

/**
 * The hours that one person worked in one month for one employer, under one clause. A correction makes a new version of
 * it; the ones before stay in its history.
 */
@Entity
@Table(name = "hours_statement")
@Audited
public class HoursStatement {

    /**
     * What a statement says.
     *
     * @param category why the person is eligible, when that was said
     */
    record Content(
            Hours hours, Eligibility eligibility, @Nullable EligibilityCategory category) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hours_statement_seq")
    @SequenceGenerator(name = "hours_statement_seq", sequenceName = "hours_statement_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clause_id", nullable = false, updatable = false)
    private SocialClause clause;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "participant_id", nullable = false, updatable = false)
    private Participant participant;

    @Column(nullable = false, updatable = false)
    private String employerSiret;

    /** By its first day. */
    @Column(nullable = false, updatable = false)
    private LocalDate month;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "hours", nullable = false))
    private Hours hours;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Eligibility eligibility;

    @Enumerated(EnumType.STRING)
    private @Nullable EligibilityCategory category;

    @Column(nullable = false)
    private int number = 1;

    protected HoursStatement() {} // for Hibernate

    HoursStatement(SocialClause clause, Participant participant, Siret employer, YearMonth month, Content content) {
        this.clause = clause;
        this.participant = participant;
        this.employerSiret = employer.value();
        this.month = month.atDay(1);
        this.hours = content.hours();
        this.eligibility = content.eligibility();
        this.category = content.category();
    }

    /** Replaces what it said, as its next version. */
    void correct(Content content) {
        hours = content.hours();
        eligibility = content.eligibility();
        category = content.category();
        number++;
    }

    Content content() {
        return new Content(hours, eligibility, category);
    }

    boolean isFor(SocialClause other, Siret employer) {
        return clause.equals(other) && employerSiret.equals(employer.value());
    }

    /** Whether the hours for this employer are taken by another clause than {@code other}. */
    boolean isCountedElsewhere(SocialClause other, Siret employer) {
        return !clause.equals(other) && employerSiret.equals(employer.value()) && !hours.equals(Hours.ZERO);
    }

    SocialClause clause() {
        return clause;
    }

    Participant participant() {
        return participant;
    }

    LocalDate month() {
        return month;
    }

    ParticipantSheet.Statement row() {
        return new ParticipantSheet.Statement(
                clause.reference().value(), YearMonth.from(month), employerSiret, hours, eligibility, category, number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HoursStatement that
                && clause.equals(that.clause)
                && participant.equals(that.participant)
                && employerSiret.equals(that.employerSiret)
                && month.equals(that.month);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clause, participant, employerSiret, month);
    }
}
