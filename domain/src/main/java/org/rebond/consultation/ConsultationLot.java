package org.rebond.consultation;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** A lot of a consultation, awarded by itself. A consultation without lots has one. */
@Entity
@Audited
class ConsultationLot {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consultation_lot_seq")
    @SequenceGenerator(name = "consultation_lot_seq", sequenceName = "consultation_lot_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consultation_id", updatable = false)
    private Consultation consultation;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false)
    private String object;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "estimate", nullable = false))
    private Money estimate;

    @Enumerated(EnumType.STRING)
    private Set<InsertionRoute> routes;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LotState state = LotState.PENDING;

    private @Nullable LocalDate proposedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "winner"))
    private Bid.@Nullable Reference winner;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private @Nullable LocalDate announcedOn;
    private @Nullable LocalDate signableFrom;
    private @Nullable LocalDate notifiedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_reference"))
    private Contract.@Nullable Reference contract;

    protected ConsultationLot() {} // for Hibernate

    ConsultationLot(Consultation consultation, int number, LotRequest said) {
        this.consultation = consultation;
        this.number = number;
        describe(said);
    }

    void revise(LotRequest said) {
        describe(said);
    }

    private void describe(LotRequest said) {
        object = said.object();
        estimate = said.estimate();
        routes = said.routes();
    }

    LotRequest request() {
        return new LotRequest(object, estimate, routes);
    }

    void propose(LocalDate on) {
        require(LotState.PENDING);
        state = LotState.PROPOSED;
        proposedOn = on;
    }

    /** Whoever decides wants the analysis done again. */
    void sendBack(String why) {
        require(LotState.PROPOSED);
        state = LotState.PENDING;
        proposedOn = null;
        reason = why;
    }

    void award(Bid.Reference bid, String by, LocalDate on, String why, LocalDate today) {
        require(LotState.PROPOSED);
        Moments.requireBetween(on, proposedOn == null ? on : proposedOn, today);
        state = LotState.AWARDED;
        winner = bid;
        decided(by, on, why);
    }

    /** Ends without a contract. */
    void drop(LotState end, String by, LocalDate on, String why) {
        if (state.over()) {
            throw wrongState(LotState.PENDING);
        }
        state = end;
        winner = null;
        announcedOn = null;
        signableFrom = null;
        decided(by, on, why);
    }

    private void decided(String by, LocalDate on, String why) {
        decidedBy = by;
        decidedOn = on;
        reason = why;
    }

    /** @param standstill days from the letters to the signature; zero where none is owed */
    void announce(LocalDate on, int standstill, LocalDate today) {
        require(LotState.AWARDED);
        Moments.requireBetween(on, decidedOn == null ? on : decidedOn, today);
        state = LotState.ANNOUNCED;
        announcedOn = on;
        signableFrom = on.plusDays(standstill);
    }

    void notified(LocalDate signedOn, LocalDate on, Contract.Reference reference, LocalDate today) {
        require(LotState.ANNOUNCED);
        if (signableFrom != null && signedOn.isBefore(signableFrom)) {
            throw new RuleViolation(ConsultationRule.STANDSTILL, signedOn, signableFrom);
        }
        Moments.requireBetween(on, signedOn, today);
        state = LotState.NOTIFIED;
        notifiedOn = on;
        contract = reference;
    }

    /** Whether it ended without a contract on a day or before. */
    boolean endedBy(LocalDate day) {
        return state.withoutContract() && decidedOn != null && !decidedOn.isAfter(day);
    }

    void require(LotState expected) {
        if (state != expected) {
            throw wrongState(expected);
        }
    }

    private RuleViolation wrongState(LotState expected) {
        return new RuleViolation(ConsultationRule.LOT_STATE, number, new Named(state), new Named(expected));
    }

    Consultation consultation() {
        return consultation;
    }

    int number() {
        return number;
    }

    String object() {
        return object;
    }

    Money estimate() {
        return estimate;
    }

    Set<InsertionRoute> routes() {
        return Set.copyOf(routes);
    }

    LotState state() {
        return state;
    }

    Bid.@Nullable Reference winner() {
        return winner;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate announcedOn() {
        return announcedOn;
    }

    @Nullable
    LocalDate signableFrom() {
        return signableFrom;
    }

    @Nullable
    LocalDate notifiedOn() {
        return notifiedOn;
    }

    Contract.@Nullable Reference contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsultationLot that
                && number == that.number()
                && consultation.equals(that.consultation());
    }

    @Override
    public int hashCode() {
        return 31 * consultation.hashCode() + number;
    }
}
