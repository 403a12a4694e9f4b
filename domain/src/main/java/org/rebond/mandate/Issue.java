package org.rebond.mandate;

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
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One time that a mandate went to the accountant, and what became of it there. */
@Entity
@Table(name = "mandate_issue")
class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_issue_seq")
    @SequenceGenerator(name = "mandate_issue_seq", sequenceName = "mandate_issue_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_reference", nullable = false, updatable = false))
    private Batch.Reference batch;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "mandate_reference", nullable = false, updatable = false))
    private Mandate.Reference mandate;

    @Column(nullable = false, updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String reason;
    private @Nullable LocalDate decidedOn;

    protected Issue() {} // for Hibernate

    Issue(Batch.Reference batch, int rank, Mandate mandate) {
        this.batch = batch;
        this.rank = rank;
        this.mandate = mandate.reference();
        number = mandate.number();
    }

    void end(Outcome said, @Nullable String why, LocalDate on) {
        outcome = said;
        reason = why;
        decidedOn = on;
    }

    Batch.Reference batch() {
        return batch;
    }

    Mandate.Reference mandate() {
        return mandate;
    }

    long number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Issue that && batch.equals(that.batch()) && mandate.equals(that.mandate());
    }

    @Override
    public int hashCode() {
        return 31 * batch.hashCode() + mandate.hashCode();
    }
}
