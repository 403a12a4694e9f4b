package org.rebond.consultation;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** An application in the register of a procedure in two phases. */
@Entity
@Audited
public class Candidacy extends RegisterEntry {

    /** How an application is known everywhere: the reference of its consultation, {@code -C} and its number in the register. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE =
                Pattern.compile("[0-9]{14}-[A-Za-z0-9][A-Za-z0-9._-]{0,29}-C[1-9][0-9]{0,9}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of an application: " + value);
            }
        }

        public static Reference of(Consultation.Reference consultation, int number) {
            return new Reference(consultation.value() + "-C" + number);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "candidacy_seq")
    @SequenceGenerator(name = "candidacy_seq", sequenceName = "candidacy_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CandidacyState state;

    private @Nullable String reason;

    protected Candidacy() {} // for Hibernate

    /** @param dueAt the last moment for applications */
    Candidacy(
            Consultation.Reference to, Instant dueAt, int number, Arrival arrival, Instant at, String by, Instant now) {
        super(to, number, arrival, at, by, now);
        reference = Reference.of(to, number);
        state = at.isAfter(dueAt) ? CandidacyState.LATE : CandidacyState.RECEIVED;
    }

    /** Examined again, until the candidates are invited, the last outcome holds. */
    void examine(CandidacyState outcome, @Nullable String why) {
        if (state == CandidacyState.LATE) {
            throw new RuleViolation(ConsultationRule.BID_LATE, number());
        }
        if (state == CandidacyState.REPLACED || !outcome.outcome()) {
            throw new RuleViolation(ConsultationRule.OUTCOME_INVALID, number(), new Named(state), new Named(outcome));
        }
        reason = outcome.refused()
                ? ConsultationField.REASON.require(why, ConsultationRequest.REASON_MAXIMUM)
                : ConsultationField.REASON.optional(why, ConsultationRequest.REASON_MAXIMUM);
        state = outcome;
    }

    /** What an examination made of it is void. */
    void replaced() {
        state = CandidacyState.REPLACED;
        reason = null;
    }

    @Override
    boolean counts() {
        return state.counts();
    }

    CandidacyRow row(boolean letter) {
        return new CandidacyRow(
                reference.value(),
                consultation().value(),
                number(),
                lot(),
                bidder(),
                receivedAt(),
                enteredAt(),
                enteredBy(),
                entryReason(),
                state,
                reason,
                letter);
    }

    Reference reference() {
        return reference;
    }

    CandidacyState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidacy that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
