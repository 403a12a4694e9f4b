package org.rebond.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.shared.StepsColumn;

/** An invoice or a credit note of a holder. What it says never changes; how far it has come does. */
@Entity
@Audited
public class Invoice {

    /** How an invoice is known everywhere: the reference of its contract, {@code -F} and its rank on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-F[1-9][0-9]{0,4}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of an invoice: " + value);
            }
        }

        static Reference of(Contract.Reference contract, int rank) {
            return new Reference(contract.value() + "-F" + rank);
        }
    }

    static final int REASON_MAXIMUM = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_seq")
    @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq", allocationSize = 50)
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
    private String number;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "holder_kind", nullable = false, updatable = false))
    @AttributeOverride(
            name = "identifier",
            column = @Column(name = "holder_identifier", nullable = false, updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "holder_name", updatable = false))
    private Party holder;

    @Column(nullable = false, updatable = false)
    private LocalDate issuedOn;

    @Column(nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "credits", updatable = false))
    private @Nullable Reference credits;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InvoiceState state = InvoiceState.RECEIVED;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "total_excluding_tax", nullable = false, updatable = false))
    private Money totalExcludingTax;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "total_including_tax", nullable = false, updatable = false))
    private Money totalIncludingTax;

    @Embedded
    private @Nullable PaymentClock clock;

    private @Nullable String suspensionReason;
    private @Nullable String rejectionReason;
    private @Nullable String certifiedBy;
    private @Nullable LocalDate certifiedOn;
    private @Nullable String settledBy;
    private @Nullable LocalDate settledOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "payable"))
    private @Nullable Money payable;

    @Embedded
    private @Nullable Deductions deductions;

    @Convert(converter = StepsColumn.class)
    private List<Step> settlementSteps = List.of();

    private @Nullable LocalDate paidOn;

    @NotAudited // the database refuses to change them
    @ElementCollection
    @CollectionTable(name = "invoice_repayment", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "rank")
    private List<Repaid> repayments = new ArrayList<>();

    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "rank")
    private List<InvoiceLine> lines = new ArrayList<>();

    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @CollectionTable(name = "invoice_vat", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "rank")
    private List<VatLine> vat = new ArrayList<>();

    protected Invoice() {} // for Hibernate

    private Invoice(InvoiceRequest said, int rank, Party holder) {
        contract = said.contract();
        this.rank = rank;
        reference = Reference.of(contract, rank);
        number = said.number();
        this.holder = holder;
        issuedOn = said.issuedOn();
        receivedOn = said.receivedOn();
        credits = said.credits();
        totalExcludingTax = said.totalExcludingTax();
        totalIncludingTax = said.totalIncludingTax();
        lines.addAll(said.lines());
        vat.addAll(said.vat());
    }

    /**
     * An invoice, whose clock starts on the day it was received or, when that came later, on the day the service was
     * executed (décret 2013-269, art. 2).
     */
    static Invoice received(InvoiceRequest said, int rank, Party holder, LocalDate executedOn, int delayDays) {
        Invoice invoice = new Invoice(said, rank, holder);
        LocalDate start = executedOn.isAfter(said.receivedOn()) ? executedOn : said.receivedOn();
        invoice.clock = PaymentClock.start(start, delayDays);
        return invoice;
    }

    /** A credit note on an invoice that is not settled yet. */
    static Invoice crediting(Invoice credited, InvoiceRequest said, int rank, Party holder) {
        if (credited.isCredit()) {
            throw new RuleViolation(SettlementRule.CREDIT_OF_A_CREDIT, credited.number);
        }
        if (!credited.contract.equals(said.contract())
                || !credited.holder.identifier().equals(holder.identifier())) {
            throw new RuleViolation(SettlementRule.CREDIT_OF_ANOTHER, credited.number);
        }
        if (credited.state != InvoiceState.SUSPENDED && !credited.state.mayBecome(InvoiceState.SUSPENDED)) {
            throw new RuleViolation(SettlementRule.CREDIT_TOO_LATE, credited.number, credited.state);
        }
        Invoice credit = new Invoice(said, rank, holder);
        credit.follow(credited);
        return credit;
    }

    /** Asks the holder for what is missing, and stops the clock. */
    void suspend(LocalDate on, String reason, LocalDate today) {
        String kept = required(reason);
        become(InvoiceState.SUSPENDED, () -> {
            requireBetween(clock().startsOn(), on, today);
            clock = clock().suspend(on);
        });
        suspensionReason = kept;
        certifiedBy = null; // what comes in may change what was done
        certifiedOn = null;
    }

    /** The file is complete again: the clock restarts. */
    void complete(LocalDate on, int leastDays, LocalDate today) {
        become(InvoiceState.RECEIVED, () -> {
            requireBetween(Objects.requireNonNull(clock().suspendedOn()), on, today);
            clock = clock().complete(on, leastDays);
        });
    }

    /** Certifies that what it asks for was delivered and admitted. */
    void certify(String by, LocalDate on, LocalDate today) {
        become(InvoiceState.SERVICE_DONE, () -> {
            requireBetween(receivedOn, on, today);
            certifiedBy = by;
            certifiedOn = on;
        });
    }

    /**
     * Settles what is to be paid. Whoever certified the service does not (separation of duties).
     *
     * @param reckoned what is taken off, and why
     */
    void settle(String by, Reckoned reckoned, LocalDate on, LocalDate today) {
        become(InvoiceState.SETTLED, () -> {
            if (by.equals(certifiedBy)) {
                throw new RuleViolation(SettlementRule.SAME_PERSON, number, by);
            }
            requireBetween(Objects.requireNonNull(certifiedOn), on, today);
            settledBy = by;
            settledOn = on;
            Breakdown breakdown = reckoned.breakdown();
            deductions = breakdown.deductions();
            settlementSteps = breakdown.steps();
            payable = breakdown.net();
            repayments.addAll(reckoned.repayments());
        });
    }

    void pay(LocalDate on, LocalDate today) {
        become(InvoiceState.PAID, () -> {
            requireBetween(Objects.requireNonNull(settledOn), on, today);
            paidOn = on;
        });
    }

    /** Sends it back to the holder. */
    void reject(String reason) {
        String kept = required(reason);
        if (!state.mayBecome(InvoiceState.REJECTED)) {
            throw new RuleViolation(SettlementRule.NOT_IN_STATE, number, state, InvoiceState.REJECTED);
        }
        state = InvoiceState.REJECTED;
        rejectionReason = kept;
    }

    /** A credit note goes where its invoice goes, unless it was rejected by itself. */
    void follow(Invoice credited) {
        if (state != InvoiceState.REJECTED) {
            state = credited.state;
        }
    }

    private void become(InvoiceState next, Runnable guarded) {
        if (isCredit()) {
            throw new RuleViolation(SettlementRule.CREDIT_FOLLOWS, number);
        }
        if (!state.mayBecome(next)) {
            throw new RuleViolation(SettlementRule.NOT_IN_STATE, number, state, next);
        }
        guarded.run();
        state = next;
    }

    private static String required(String reason) {
        String kept = reason.strip();
        if (kept.isEmpty() || kept.length() > REASON_MAXIMUM) {
            throw new RuleViolation(SettlementRule.REASON_MISSING, REASON_MAXIMUM);
        }
        return kept;
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate latest) {
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new RuleViolation(SettlementRule.DATE_IMPOSSIBLE, day, earliest, latest);
        }
    }

    private PaymentClock clock() {
        return Objects.requireNonNull(clock, "A credit note has no clock");
    }

    boolean isCredit() {
        return credits != null;
    }

    boolean mayBecome(InvoiceState next) {
        return state.mayBecome(next);
    }

    boolean isRejected() {
        return state == InvoiceState.REJECTED;
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    Party holder() {
        return holder;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    Money payable() {
        return payable;
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }

    /** The last day to pay; null while suspended, once rejected, and for a credit note. */
    @Nullable
    LocalDate dueOn() {
        return clock == null || isRejected() ? null : clock.dueOn();
    }

    Money totalIncludingTax() {
        return totalIncludingTax;
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    /** As its page shows it, but for its credit notes. */
    InvoiceSheet sheet(LocalDate today) {
        return new InvoiceSheet(
                reference.value(),
                contract.value(),
                number,
                holder,
                issuedOn,
                receivedOn,
                credits == null ? null : credits.value(),
                state,
                List.copyOf(lines),
                List.copyOf(vat),
                totalExcludingTax,
                totalIncludingTax,
                clock != null && isRejected() ? clock.stopped() : clock,
                clock != null && state.counts() ? clock.daysLeft(today) : null,
                suspensionReason,
                rejectionReason,
                certifiedBy,
                certifiedOn,
                settledBy,
                settledOn,
                deductions,
                settlementSteps,
                payable,
                paidOn,
                List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invoice that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
