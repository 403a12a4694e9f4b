package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.PaymentClaim;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.shared.StepsColumn;

/** What a contract pays beside its invoices: an advance, the release of a retention, late interest. */
@Entity
@Audited
public class SidePayment {

    /**
     * How it is known everywhere: its contract with {@code -AV} or {@code -RG} and a rank; the interest on what was paid late
     * as that with {@code -IM}.
     */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}"
                + "-(?:(?:AV|RG)[1-9][0-9]{0,3}(?:-IM)?|(?:F[1-9][0-9]{0,4}|S[1-9][0-9]{0,3}-D[1-9][0-9]{0,3})-IM)");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a payment: " + value);
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "side_payment_seq")
    @SequenceGenerator(name = "side_payment_seq", sequenceName = "side_payment_seq", allocationSize = 10)
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PaymentKind kind;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "holder_kind", nullable = false, updatable = false))
    @AttributeOverride(
            name = "identifier",
            column = @Column(name = "holder_identifier", nullable = false, updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "holder_name", updatable = false))
    private Party holder;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invoice_reference", updatable = false))
    private Invoice.@Nullable Reference invoice;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_reference", updatable = false))
    private PaymentClaim.@Nullable Reference claim;

    /** The advance or the release that was paid late. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "late_reference", updatable = false))
    private @Nullable Reference late;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_reference", updatable = false))
    private PurchaseOrder.@Nullable Reference order;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "order_incl_tax", updatable = false))
    private @Nullable Money orderInclTax;

    /** Whether only what its holder executes gives an advance back. */
    @Column(nullable = false, updatable = false)
    private boolean own;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false, updatable = false))
    private Money amount;

    @Convert(converter = StepsColumn.class)
    @Column(updatable = false)
    private List<Step> steps;

    @Column(nullable = false, updatable = false)
    private String proposedBy;

    @Column(nullable = false, updatable = false)
    private LocalDate proposedOn;

    @Column(updatable = false)
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaymentState state = PaymentState.PROPOSED;

    private @Nullable String settledBy;
    private @Nullable LocalDate settledOn;
    private @Nullable String withdrawal;
    private @Nullable LocalDate paidOn;

    protected SidePayment() {} // for Hibernate

    private SidePayment(
            PaymentKind kind,
            String reference,
            Contract.Reference contract,
            Party holder,
            Money amount,
            List<Step> steps,
            String by,
            LocalDate on,
            @Nullable LocalDate dueOn) {
        this.kind = kind;
        this.reference = new Reference(reference);
        this.contract = contract;
        this.holder = holder;
        this.amount = amount;
        this.steps = List.copyOf(steps);
        proposedBy = by;
        proposedOn = on;
        this.dueOn = dueOn;
    }

    static SidePayment advance(
            Contract.Reference contract,
            int rank,
            Party holder,
            AdvanceGrant granted,
            String by,
            LocalDate on,
            LocalDate dueOn) {
        SidePayment advance = new SidePayment(
                PaymentKind.ADVANCE,
                contract.value() + "-AV" + rank,
                contract,
                holder,
                granted.amount(),
                granted.steps(),
                by,
                on,
                dueOn);
        advance.order = granted.order();
        advance.orderInclTax = granted.orderInclTax();
        advance.own = granted.own();
        return advance;
    }

    static SidePayment release(
            Contract.Reference contract,
            int rank,
            Party holder,
            Money amount,
            List<Step> steps,
            String by,
            LocalDate on,
            LocalDate dueOn) {
        return new SidePayment(
                PaymentKind.RETENTION_RELEASE,
                contract.value() + "-RG" + rank,
                contract,
                holder,
                amount,
                steps,
                by,
                on,
                dueOn);
    }

    static SidePayment interest(
            LatePayment late, Money amount, List<Step> steps, String by, @Nullable LocalDate dueOn) {
        SidePayment interest = new SidePayment(
                PaymentKind.LATE_INTEREST,
                late.interest().value(),
                late.contract(),
                late.payee(),
                amount,
                steps,
                by,
                late.paidOn(),
                dueOn);
        interest.invoice = late.invoice();
        interest.claim = late.claim();
        interest.late = late.payment();
        return interest;
    }

    /** Settles it. Whoever asked for it does not; interest is asked for by nobody. */
    void settle(String by, LocalDate on, LocalDate today) {
        require(PaymentState.PROPOSED, PaymentState.SETTLED);
        if (kind != PaymentKind.LATE_INTEREST && by.equals(proposedBy)) {
            throw new RuleViolation(SettlementRule.SAME_REQUESTER, reference.value(), by);
        }
        requireBetween(proposedOn, on, today);
        state = PaymentState.SETTLED;
        settledBy = by;
        settledOn = on;
    }

    void pay(LocalDate on, LocalDate today) {
        require(PaymentState.SETTLED, PaymentState.PAID);
        requireBetween(Objects.requireNonNull(settledOn), on, today);
        state = PaymentState.PAID;
        paidOn = on;
    }

    /** @param owed whether it still is: what is not goes also once it was settled */
    void withdraw(String reason, boolean owed) {
        require(owed ? PaymentState.PROPOSED : PaymentState.SETTLED, PaymentState.WITHDRAWN);
        if (kind == PaymentKind.LATE_INTEREST) {
            throw new RuleViolation(SettlementRule.INTEREST_OWED, reference.value());
        }
        if (reason.isBlank() || reason.strip().length() > Invoice.REASON_MAXIMUM) {
            throw new RuleViolation(SettlementRule.REASON_MISSING, Invoice.REASON_MAXIMUM);
        }
        state = PaymentState.WITHDRAWN;
        settledBy = null;
        settledOn = null;
        withdrawal = reason.strip();
    }

    private void require(PaymentState expected, PaymentState next) {
        if (state != expected) {
            throw new RuleViolation(SettlementRule.PAYMENT_NOT_IN_STATE, reference.value(), state, next);
        }
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolation(SettlementRule.DATE_IMPOSSIBLE, day, earliest, latest);
        }
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    Money amount() {
        return amount;
    }

    Party holder() {
        return holder;
    }

    boolean isAdvance() {
        return kind == PaymentKind.ADVANCE;
    }

    boolean isGranted() {
        return state == PaymentState.SETTLED || state == PaymentState.PAID;
    }

    boolean isPaid() {
        return state == PaymentState.PAID;
    }

    boolean isOwn() {
        return own;
    }

    boolean isOf(Party other) {
        return holder.identifier().equals(other.identifier());
    }

    /** For which an advance is granted; null for that of the contract. */
    PurchaseOrder.@Nullable Reference order() {
        return order;
    }

    @Nullable
    Money orderInclTax() {
        return orderInclTax;
    }

    private @Nullable String paidLate() {
        if (invoice != null) {
            return invoice.value();
        }
        return claim != null ? claim.value() : late == null ? null : late.value();
    }

    SidePaymentSheet sheet() {
        return new SidePaymentSheet(
                reference.value(),
                contract.value(),
                kind,
                holder,
                paidLate(),
                order == null ? null : order.value(),
                amount,
                steps,
                state,
                proposedBy,
                proposedOn,
                dueOn,
                settledBy,
                settledOn,
                withdrawal,
                paidOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SidePayment that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
