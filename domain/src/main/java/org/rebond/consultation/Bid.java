package org.rebond.consultation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** A bid in the register. Who sent it and when never changes; what the analysis makes of it does. */
@Entity
@Audited
public class Bid extends RegisterEntry {

    /** How a bid is known everywhere: the reference of its consultation, {@code -O} and its number in the register. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE =
                Pattern.compile("[0-9]{14}-[A-Za-z0-9][A-Za-z0-9._-]{0,29}-O[1-9][0-9]{0,9}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a bid: " + value);
            }
        }

        public static Reference of(Consultation.Reference consultation, int number) {
            return new Reference(consultation.value() + "-O" + number);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bid_seq")
    @SequenceGenerator(name = "bid_seq", sequenceName = "bid_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    /** Whether it answers the call for final bids, once a negotiation was over. */
    @Column(nullable = false, updatable = false)
    private boolean finalBid;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BidState state;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "price"))
    private @Nullable Money price;

    private @Nullable LocalDate regulariseBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Exclusion exclusion;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LowPrice lowPrice = LowPrice.NONE;

    private @Nullable String explanation;
    private @Nullable String judgement;

    @ElementCollection
    @CollectionTable(name = "bid_note", joinColumns = @JoinColumn(name = "bid_id"))
    @MapKeyColumn(name = "criterion")
    private Map<Integer, Note> notes = new TreeMap<>();

    protected Bid() {} // for Hibernate

    Bid(Consultation to, int number, Arrival arrival, Instant at, String by, Instant now) {
        super(to.reference(), number, arrival, at, by, now);
        reference = Reference.of(to.reference(), number);
        finalBid = to.finalCalledOn() != null;
        state = at.isAfter(to.bidsDueAt()) ? BidState.LATE : BidState.RECEIVED;
    }

    @Override
    boolean counts() {
        return state.counts();
    }

    /** A final bid takes the place of the initial one, which is kept as it was analysed. */
    void giveWayTo(Bid other) {
        if (other.finalBid && !finalBid) {
            state = BidState.NEGOTIATED;
        } else {
            replaced();
        }
    }

    /** What the analysis made of it, where it had begun, is void. */
    void replaced() {
        state = BidState.REPLACED;
        price = null;
        regulariseBy = null;
        exclusion = null;
        reason = null;
        lowPrice = LowPrice.NONE;
        explanation = null;
        judgement = null;
        notes.clear();
    }

    void price(Money said) {
        require(BidState.RECEIVED, BidState.TO_REGULARISE, BidState.ADMITTED);
        if (!said.exceeds(Money.ZERO)) {
            throw new RuleViolation(ConsultationRule.PRICE_INVALID, number(), said.amount());
        }
        if (lowPrice != LowPrice.NONE) {
            throw new RuleViolation(ConsultationRule.PRICE_JUDGED, number());
        }
        price = said;
    }

    void admit() {
        require(BidState.RECEIVED, BidState.TO_REGULARISE);
        if (price == null) {
            throw new RuleViolation(ConsultationRule.PRICE_MISSING, number());
        }
        state = BidState.ADMITTED;
    }

    /** @param first the first day that gives the bidder time */
    void regularise(LocalDate until, String what, LocalDate first) {
        require(BidState.RECEIVED);
        if (until.isBefore(first)) {
            throw new RuleViolation(ConsultationRule.REGULARISE_IN_PAST, until, first);
        }
        state = BidState.TO_REGULARISE;
        regulariseBy = until;
        reason = ConsultationField.REASON.require(what, ConsultationRequest.REASON_MAXIMUM);
    }

    void exclude(Exclusion ground, String why) {
        require(BidState.RECEIVED, BidState.TO_REGULARISE, BidState.ADMITTED);
        state = BidState.EXCLUDED;
        exclusion = ground;
        reason = ConsultationField.REASON.require(why, ConsultationRequest.REASON_MAXIMUM);
    }

    void note(int position, Criterion on, Note note) {
        require(BidState.ADMITTED);
        BigDecimal mark = note.mark();
        if (mark.signum() < 0
                || mark.compareTo(on.maximum()) > 0
                || mark.stripTrailingZeros().scale() > Criterion.DECIMALS) {
            throw new RuleViolation(ConsultationRule.MARK_INVALID, on.label(), mark, on.maximum());
        }
        notes.put(
                position,
                new Note(
                        mark.setScale(Criterion.DECIMALS),
                        ConsultationField.REASON.require(note.reason(), ConsultationRequest.REASON_MAXIMUM)));
    }

    void askExplanation() {
        require(BidState.ADMITTED);
        requireLowPrice(LowPrice.NONE);
        lowPrice = LowPrice.ASKED;
    }

    /** Judges what the bidder explained; a price that is not explained excludes the bid. */
    void judgeExplanation(boolean accepted, String explained, String why) {
        require(BidState.ADMITTED);
        requireLowPrice(LowPrice.ASKED);
        explanation = ConsultationField.EXPLANATION.require(explained, ConsultationRequest.REASON_MAXIMUM);
        judgement = ConsultationField.REASON.require(why, ConsultationRequest.REASON_MAXIMUM);
        lowPrice = accepted ? LowPrice.ACCEPTED : LowPrice.REJECTED;
        if (!accepted) {
            exclude(Exclusion.ABNORMALLY_LOW, judgement);
        }
    }

    private void requireLowPrice(LowPrice expected) {
        if (lowPrice != expected) {
            throw new RuleViolation(
                    ConsultationRule.LOW_PRICE_STATE, number(), new Named(lowPrice), new Named(expected));
        }
    }

    private void require(BidState... expected) {
        if (state == BidState.LATE) {
            throw new RuleViolation(ConsultationRule.BID_LATE, number());
        }
        if (!Arrays.asList(expected).contains(state)) {
            throw new RuleViolation(ConsultationRule.BID_STATE, number(), new Named(state));
        }
    }

    Ranking.Entry entry() {
        if (price == null) {
            throw new RuleViolation(ConsultationRule.PRICE_MISSING, number());
        }
        return new Ranking.Entry(reference.value(), price, notes());
    }

    Reference reference() {
        return reference;
    }

    BidState state() {
        return state;
    }

    @Nullable
    Money price() {
        return price;
    }

    @Nullable
    LocalDate regulariseBy() {
        return regulariseBy;
    }

    @Nullable
    Exclusion exclusion() {
        return exclusion;
    }

    @Nullable
    String reason() {
        return reason;
    }

    LowPrice lowPrice() {
        return lowPrice;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    @Nullable
    String judgement() {
        return judgement;
    }

    Map<Integer, Note> notes() {
        return Map.copyOf(notes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bid that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
