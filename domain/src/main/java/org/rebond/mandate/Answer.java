package org.rebond.mandate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** That an answer of the accountant was read, known by its hash: read again, it changes nothing. */
@Entity
@Table(name = "mandate_answer")
@Immutable
class Answer {

    private static final int NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_answer_seq")
    @SequenceGenerator(name = "mandate_answer_seq", sequenceName = "mandate_answer_seq", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AnswerKind kind;

    @Column(nullable = false)
    private String name;

    @NaturalId
    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private Instant readAt;

    @Column(nullable = false)
    private String readBy;

    @Column(nullable = false)
    private int accepted;

    @Column(nullable = false)
    private int held;

    @Column(nullable = false)
    private int rejected;

    @Column(nullable = false)
    private int paid;

    @Column(nullable = false)
    private int unknown;

    @ElementCollection
    @Immutable
    @CollectionTable(name = "mandate_answer_batch", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "batch_reference", nullable = false)
    private Set<String> batches = new TreeSet<>();

    protected Answer() {} // for Hibernate

    Answer(String sha256, AnswerReport report, Set<String> batches) {
        this.sha256 = sha256;
        kind = report.kind();
        name = report.name().length() > NAME ? report.name().substring(0, NAME) : report.name();
        readAt = report.readAt();
        readBy = report.readBy();
        accepted = report.accepted();
        held = report.held();
        rejected = report.rejected();
        paid = report.paid();
        unknown = report.unknown();
        this.batches.addAll(batches);
    }

    AnswerReport report() {
        return new AnswerReport(kind, name, readAt, readBy, accepted, held, rejected, paid, unknown);
    }

    String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that && sha256.equals(that.sha256());
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
