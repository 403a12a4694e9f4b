package org.rebond.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * Goods that arrived under one delivery note, and what verification made of them, part by part. What nobody decided by the
 * last day is admitted by silence (CCAG-FCS 2009 art. 25.1; 2021 art. 28).
 */
@Entity
@Audited
public class Delivery {

    /** How a delivery is known everywhere: the reference of its order, {@code -L} and its rank on that order. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE =
                Pattern.compile("[A-Za-z0-9._~-]{1,230}-B[1-9][0-9]{0,4}-L[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a delivery: " + value);
            }
        }

        static Reference of(PurchaseOrder.Reference order, int rank) {
            return new Reference(order.value() + "-L" + rank);
        }

        public PurchaseOrder.Reference order() {
            return new PurchaseOrder.Reference(value.substring(0, value.lastIndexOf("-L")));
        }
    }

    static final int HEARING_MAXIMUM = 2000;
    static final int LOADED_AT_ONCE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_reference", nullable = false, updatable = false))
    private PurchaseOrder.Reference order;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Column(nullable = false, updatable = false)
    private String noteNumber;

    @Column(nullable = false, updatable = false)
    private LocalDate deliveredOn;

    @Column(nullable = false, updatable = false)
    private LocalDate verifyBy;

    private @Nullable LocalDate heardOn;
    private @Nullable String hearing;

    /** How many are not decided yet, over all lines. */
    @Column(nullable = false)
    private int undecided;

    /** By position of the order's line. */
    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "delivered_quantity", joinColumns = @JoinColumn(name = "delivery_id"))
    @MapKeyColumn(name = "position")
    @Column(name = "quantity", nullable = false)
    private Map<Integer, Integer> quantities = new TreeMap<>();

    @NotAudited // only ever added to
    @ElementCollection
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "verification", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderColumn(name = "number")
    private List<Verification> verifications = new ArrayList<>();

    protected Delivery() {} // for Hibernate

    Delivery(PurchaseOrder order, int rank, DeliveryNote note, int verificationDays) {
        this.order = order.reference();
        this.rank = rank;
        reference = Reference.of(this.order, rank);
        noteNumber = note.number();
        deliveredOn = note.deliveredOn();
        verifyBy = deliveredOn.plusDays(verificationDays);
        quantities.putAll(note.quantities());
        undecided = quantities.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Writes down what the holder said before a decision against it. */
    void hear(LocalDate on, String said, LocalDate today) {
        if (heardOn != null) {
            throw new RuleViolation(OrderingRule.ALREADY_HEARD, reference.value(), heardOn);
        }
        if (said.isBlank() || said.length() > HEARING_MAXIMUM) {
            throw new RuleViolation(OrderingRule.HEARING_INVALID, HEARING_MAXIMUM);
        }
        requireBetween(deliveredOn, on, today);
        heardOn = on;
        hearing = said.strip();
    }

    /** Decides on part of a line. */
    void verify(OrderLine line, Verification said, LocalDate today) {
        requireBetween(deliveredOn, said.decidedOn(), today);
        if (said.decidedOn().isAfter(verifyBy)) {
            throw new RuleViolation(OrderingRule.TACITLY_ADMITTED, reference.value(), verifyBy);
        }
        int open = undecided(said.position());
        if (said.quantity() < 1 || said.quantity() > open) {
            throw new RuleViolation(OrderingRule.MORE_THAN_DELIVERED, said.quantity(), line.label(), open);
        }
        if (said.decision() != Decision.ADMITTED
                && (said.reason() == null || said.reason().isBlank())) {
            throw new RuleViolation(OrderingRule.REASON_MISSING);
        }
        if (said.decision().needsHearing() && (heardOn == null || heardOn.isAfter(said.decidedOn()))) {
            throw new RuleViolation(OrderingRule.NOT_HEARD, reference.value());
        }
        Money price = line.priceOf(said.quantity());
        boolean reduced = said.decision() == Decision.REDUCED;
        if (reduced
                ? !said.reduction().exceeds(Money.ZERO) || !price.exceeds(said.reduction())
                : !said.reduction().equals(Money.ZERO)) {
            throw new RuleViolation(
                    OrderingRule.REDUCTION_INVALID, said.reduction().amount(), price.amount());
        }
        append(said);
    }

    /** Admits, as of the last day, what nobody decided until then; says whether there was any. */
    boolean admitBySilence(LocalDate today) {
        if (undecided == 0 || !today.isAfter(verifyBy)) {
            return false;
        }
        for (int position : quantities.keySet()) {
            int open = undecided(position);
            if (open > 0) {
                append(new Verification(position, open, Decision.ADMITTED, Money.ZERO, null, verifyBy, true));
            }
        }
        return true;
    }

    private void append(Verification said) {
        verifications.add(said);
        undecided -= said.quantity();
    }

    /** Of one line, how many nobody decided on yet. */
    int undecided(int position) {
        int decided = verifications.stream()
                .filter(verification -> verification.position() == position)
                .mapToInt(Verification::quantity)
                .sum();
        return quantities.getOrDefault(position, 0) - decided;
    }

    /** Of one line, how many stay with the buyer or still may: neither postponed nor rejected. */
    int kept(int position) {
        int takenBack = verifications.stream()
                .filter(verification -> verification.position() == position
                        && !verification.decision().accepts())
                .mapToInt(Verification::quantity)
                .sum();
        return quantities.getOrDefault(position, 0) - takenBack;
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolation(OrderingRule.DATE_IMPOSSIBLE, day, earliest, latest);
        }
    }

    DeliverySheet sheet() {
        return new DeliverySheet(
                reference.value(),
                noteNumber,
                deliveredOn,
                verifyBy,
                heardOn,
                hearing,
                new TreeMap<>(quantities),
                undecided,
                List.copyOf(verifications));
    }

    Reference reference() {
        return reference;
    }

    PurchaseOrder.Reference order() {
        return order;
    }

    String noteNumber() {
        return noteNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivery that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
