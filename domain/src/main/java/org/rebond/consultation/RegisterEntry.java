package org.rebond.consultation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.RuleViolation;

/** A line of a register: who sent something for a lot, when it came, and when and by whom it was written down. */
@MappedSuperclass
@Audited
abstract class RegisterEntry {

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "consultation_reference", nullable = false, updatable = false))
    private Consultation.Reference consultation;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private int lot;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "bidder_kind", nullable = false, updatable = false))
    @AttributeOverride(
            name = "identifier",
            column = @Column(name = "bidder_identifier", nullable = false, updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "bidder_name", nullable = false, updatable = false))
    private Party bidder;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(nullable = false, updatable = false)
    private String enteredBy;

    @Column(updatable = false)
    private @Nullable String entryReason;

    protected RegisterEntry() {} // for Hibernate

    RegisterEntry(Consultation.Reference to, int number, Arrival arrival, Instant at, String by, Instant now) {
        consultation = to;
        this.number = number;
        lot = arrival.lot();
        bidder = arrival.bidder();
        receivedAt = at;
        enteredAt = now;
        enteredBy = by;
        entryReason = arrival.reason();
    }

    /** Whether it takes part: neither late nor replaced. */
    abstract boolean counts();

    /** Whether this one takes the place of another: of two that came at once, the one entered last counts. */
    boolean replaces(RegisterEntry other) {
        boolean last =
                receivedAt.isAfter(other.receivedAt) || receivedAt.equals(other.receivedAt) && number > other.number;
        return last && counts() && other.counts() && lot == other.lot && isFrom(other.bidder);
    }

    boolean isFrom(Party party) {
        return bidder.kind() == party.kind() && bidder.identifier().equals(party.identifier());
    }

    /** @throws RuleViolation {@link ConsultationRule#ARRIVAL_ORDER} when it comes before one on file, without a reason */
    void requireOrder(List<? extends RegisterEntry> before, ZoneId zone) {
        if (entryReason != null) {
            return;
        }
        before.stream()
                .map(RegisterEntry::receivedAt)
                .filter(receivedAt::isBefore)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    throw new RuleViolation(
                            ConsultationRule.ARRIVAL_ORDER, Moments.in(zone, receivedAt), Moments.in(zone, last));
                });
    }

    Consultation.Reference consultation() {
        return consultation;
    }

    int number() {
        return number;
    }

    int lot() {
        return lot;
    }

    Party bidder() {
        return bidder;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String enteredBy() {
        return enteredBy;
    }

    @Nullable
    String entryReason() {
        return entryReason;
    }
}
