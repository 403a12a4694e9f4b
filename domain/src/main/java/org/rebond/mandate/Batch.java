package org.rebond.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** Mandates that go to the public accountant together (bordereau). What it holds never changes: it is taken apart and built anew. */
@Entity
@Table(name = "mandate_batch")
@Audited
public class Batch {

    /** How a batch is known everywhere: its exercise, {@code -L} and the rank in which it was built. Its number comes with the signature. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-L[1-9][0-9]{0,8}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a batch: " + value);
            }
        }

        static Reference of(int exercise, long lot) {
            return new Reference(exercise + "-L" + lot);
        }
    }

    private static final int REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_batch_seq")
    @SequenceGenerator(name = "mandate_batch_seq", sequenceName = "mandate_batch_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Column(nullable = false, updatable = false)
    private int exercise;

    @Column(nullable = false, updatable = false)
    private long lot;

    private @Nullable Long number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BatchState state = BatchState.DRAFT;

    @Column(nullable = false, updatable = false)
    private String builtBy;

    @Column(nullable = false, updatable = false)
    private LocalDate builtOn;

    private @Nullable String signedBy;
    private @Nullable LocalDate signedOn;
    private @Nullable String sentBy;
    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable String refusal;

    @Column(nullable = false, updatable = false)
    private int mandates;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "total_excluding_tax", nullable = false, updatable = false))
    private Money totalExcludingTax;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "tax", nullable = false, updatable = false))
    private Money tax;

    protected Batch() {} // for Hibernate

    Batch(int exercise, long lot, List<Mandate> holding, String by, LocalDate on) {
        this.exercise = exercise;
        this.lot = lot;
        reference = Reference.of(exercise, lot);
        builtBy = by;
        builtOn = on;
        mandates = holding.size();
        totalExcludingTax = holding.stream().map(Mandate::totalExcludingTax).reduce(Money.ZERO, Money::plus);
        tax = holding.stream().map(Mandate::tax).reduce(Money.ZERO, Money::plus);
    }

    void dissolve() {
        become(BatchState.DISSOLVED);
    }

    /** Signs it under its number. Whoever built it, or one of its mandates, does not (separation of duties). */
    void sign(String by, long given, boolean builtMandate, LocalDate on, LocalDate today) {
        if (by.equals(builtBy) || builtMandate) {
            throw new RuleViolation(MandateRule.SAME_PERSON, reference.value(), by);
        }
        requireBetween(builtOn, on, today);
        become(BatchState.SIGNED);
        number = given;
        signedBy = by;
        signedOn = on;
    }

    void send(String by, LocalDate on, LocalDate today) {
        if (sentOn != null) {
            throw new RuleViolation(MandateRule.SENT_ALREADY, reference.value(), sentOn, String.valueOf(sentBy));
        }
        requireSigned();
        requireBetween(Objects.requireNonNull(signedOn), on, today);
        become(BatchState.SENT);
        sentBy = by;
        sentOn = on;
    }

    private void requireSigned() {
        if (state != BatchState.SIGNED) {
            throw new RuleViolation(MandateRule.BATCH_NOT_IN_STATE, reference.value(), state, BatchState.SENT);
        }
    }

    void acknowledge(LocalDate on) {
        become(BatchState.ACKNOWLEDGED);
        answeredOn = on;
    }

    void refuse(String reason, LocalDate on) {
        become(BatchState.REFUSED);
        answeredOn = on;
        refusal = reason.length() > REASON ? reason.substring(0, REASON) : reason;
    }

    private void become(BatchState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation(MandateRule.BATCH_NOT_IN_STATE, reference.value(), state, next);
        }
        state = next;
    }

    static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolation(MandateRule.DATE_IMPOSSIBLE, day, earliest, latest);
        }
    }

    boolean mayBecome(BatchState next) {
        return state.mayBecome(next);
    }

    boolean awaitsAnswer() {
        return state == BatchState.SENT;
    }

    Reference reference() {
        return reference;
    }

    int exercise() {
        return exercise;
    }

    long number() {
        return Objects.requireNonNull(number, "Numbered when it is signed");
    }

    /** As its page shows it, but for its mandates. */
    BatchSheet sheet() {
        return new BatchSheet(
                reference.value(),
                exercise,
                number,
                state,
                builtBy,
                builtOn,
                signedBy,
                signedOn,
                sentBy,
                sentOn,
                answeredOn,
                refusal,
                mandates,
                totalExcludingTax,
                tax);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Batch that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
