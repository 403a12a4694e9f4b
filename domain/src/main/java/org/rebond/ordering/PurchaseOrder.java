package org.rebond.ordering;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** A written order drawn on a framework agreement. Its lines never change: another order asks for more. */
@Entity
@Audited
public class PurchaseOrder {

    /** How an order is known everywhere: the reference of its contract, {@code -B} and its rank on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-B[1-9][0-9]{0,4}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a purchase order: " + value);
            }
        }

        static Reference of(Contract.Reference contract, int rank) {
            return new Reference(contract.value() + "-B" + rank);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_seq")
    @SequenceGenerator(name = "purchase_order_seq", sequenceName = "purchase_order_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Column(nullable = false, updatable = false)
    private LocalDate issuedOn;

    @Column(nullable = false, updatable = false)
    private LocalDate deliverBy;

    @Column(updatable = false)
    private @Nullable String commitment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderState state = OrderState.ISSUED;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "total", nullable = false, updatable = false))
    private Money total;

    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    protected PurchaseOrder() {} // for Hibernate

    PurchaseOrder(Framework framework, int rank, OrderRequest request, BigDecimal coefficient) {
        contract = framework.contract();
        reference = Reference.of(contract, rank);
        this.rank = rank;
        issuedOn = request.issuedOn();
        deliverBy = request.deliverBy();
        commitment = request.commitment();
        lines.addAll(request.lines(framework, coefficient));
        total = lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
        if (deliverBy.isBefore(issuedOn)) {
            throw new RuleViolation(OrderingRule.DELIVERY_BEFORE_ORDER, deliverBy, issuedOn);
        }
    }

    void requireIssued() {
        if (state != OrderState.ISSUED) {
            throw new RuleViolation(OrderingRule.ORDER_CANCELLED, reference.value());
        }
    }

    void cancel(boolean delivered) {
        requireIssued();
        if (delivered) {
            throw new RuleViolation(OrderingRule.ORDER_DELIVERED, reference.value());
        }
        state = OrderState.CANCELLED;
    }

    OrderLine line(int position) {
        if (position < 0 || position >= lines.size()) {
            throw new RuleViolation(OrderingRule.LINE_UNKNOWN, position + 1, lines.size());
        }
        return lines.get(position);
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    OrderState state() {
        return state;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate deliverBy() {
        return deliverBy;
    }

    @Nullable
    String commitment() {
        return commitment;
    }

    Money total() {
        return total;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PurchaseOrder that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
