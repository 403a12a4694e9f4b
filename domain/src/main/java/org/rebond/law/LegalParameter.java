package org.rebond.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * One version of a figure of the law. Its figure, its first day and its source never change; its last day is set once a
 * successor ends it, and the day on which somebody checked it when they did.
 */
@Entity
@Table(name = "legal_parameter")
@Audited
public class LegalParameter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legal_parameter_seq")
    @SequenceGenerator(name = "legal_parameter_seq", sequenceName = "legal_parameter_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ParameterKind kind;

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(updatable = false)
    private @Nullable BigDecimal figure;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Column(nullable = false, updatable = false)
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Confidence confidence;

    private @Nullable LocalDate verifiedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ParameterState state = ParameterState.PROPOSED;

    @Column(updatable = false)
    private @Nullable String proposedBy;

    @Column(updatable = false)
    private @Nullable Instant proposedAt;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    protected LegalParameter() {} // for Hibernate

    LegalParameter(ParameterKey key, ParameterChange change, String proposedBy, Instant proposedAt) {
        this.kind = key.kind();
        this.reference = key.reference();
        this.figure = change.figure();
        this.validFrom = change.validFrom();
        this.validTo = change.validTo();
        this.source = change.source();
        this.confidence = change.verifiedOn() == null ? Confidence.TO_VERIFY : Confidence.PRIMARY;
        this.verifiedOn = change.verifiedOn();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** @throws RuleViolation {@link LawRule#OWN_PROPOSAL} */
    void publish(String by, Instant at) {
        if (by.equals(proposedBy)) {
            throw new RuleViolation(LawRule.OWN_PROPOSAL);
        }
        decide(ParameterState.PUBLISHED, by, at);
    }

    void withdraw(String by, Instant at) {
        decide(ParameterState.WITHDRAWN, by, at);
    }

    private void decide(ParameterState decision, String by, Instant at) {
        if (state != ParameterState.PROPOSED) {
            throw new IllegalStateException("Already decided: " + reference);
        }
        state = decision;
        decidedBy = by;
        decidedAt = at;
    }

    /**
     * Makes room for a later version.
     *
     * @throws RuleViolation {@link LawRule#VERSION_KEPT}, {@link LawRule#OVERLAPS_LATER}
     */
    void yieldTo(LegalParameter successor) {
        if (!overlaps(successor)) {
            return;
        }
        if (successor.validFrom().equals(validFrom)) {
            throw new RuleViolation(LawRule.VERSION_KEPT, validFrom);
        }
        if (successor.validFrom().isBefore(validFrom)) {
            throw new RuleViolation(LawRule.OVERLAPS_LATER, validFrom);
        }
        validTo = successor.validFrom().minusDays(1);
    }

    /** Somebody has read the text: the mark goes. */
    void verify(LocalDate on) {
        verifiedOn = on;
        confidence = Confidence.PRIMARY;
    }

    private boolean overlaps(LegalParameter other) {
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    private boolean startsAfterEndOf(LegalParameter other) {
        return other.validTo() != null && validFrom.isAfter(other.validTo());
    }

    /** Its figure, empty where the text sets none. */
    Sourced<Optional<BigDecimal>> sourced() {
        return new Sourced<>(
                Optional.ofNullable(figure).map(LegalParameter::plain), source, validFrom, verifiedOn == null);
    }

    ParameterRow row() {
        return new ParameterRow(
                ParameterKey.parse(reference),
                new Figure(kind.unit(), figure == null ? null : plain(figure)),
                validFrom,
                validTo,
                source,
                confidence,
                verifiedOn,
                state,
                proposedBy,
                decidedBy);
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LegalParameter that
                && reference.equals(that.reference)
                && validFrom.equals(that.validFrom)
                && Objects.equals(proposedAt, that.proposedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reference, validFrom);
    }
}
