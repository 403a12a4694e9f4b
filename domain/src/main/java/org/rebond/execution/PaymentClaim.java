package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What a subcontractor asks the buyer to pay: the holder agrees, refuses, or lets its time pass; then the delay to pay runs
 * (loi 75-1334, art. 8; CCP, R2193-11 to R2193-15).
 */
@Entity
@Audited
public class PaymentClaim {

    /** How a claim is known everywhere: the reference of its subcontractor, {@code -D} and its rank. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE =
                Pattern.compile("[A-Za-z0-9._~-]{1,230}-S[1-9][0-9]{0,3}-D[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a request for payment: " + value);
            }
        }

        static Reference of(Subcontractor.Reference subcontractor, int rank) {
            return new Reference(subcontractor.value() + "-D" + rank);
        }

        Subcontractor.Reference subcontractor() {
            return new Subcontractor.Reference(value.substring(0, value.lastIndexOf("-D")));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_claim_seq")
    @SequenceGenerator(name = "payment_claim_seq", sequenceName = "payment_claim_seq", allocationSize = 50)
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
            column = @Column(name = "subcontractor_reference", nullable = false, updatable = false))
    private Subcontractor.Reference subcontractor;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Column(nullable = false, updatable = false)
    private String invoice;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", nullable = false, updatable = false))
    private Money amount;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "tax", nullable = false, updatable = false))
    private Money tax;

    @Column(nullable = false, updatable = false)
    private String claimedBy;

    @Column(nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Column(updatable = false)
    private @Nullable LocalDate signedOn;

    @Column(updatable = false)
    private @Nullable LocalDate unclaimedOn;

    @Column(nullable = false, updatable = false)
    private LocalDate toldOn;

    @Column(updatable = false)
    private @Nullable LocalDate answerBy;

    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate arrivedOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "agreed"))
    private @Nullable Money agreed;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "payable_tax", nullable = false))
    private Money payableTax;

    private @Nullable String reason;

    @Column(nullable = false, updatable = false)
    private int delayDays;

    private @Nullable LocalDate dueOn;
    private @Nullable String settledBy;
    private @Nullable LocalDate settledOn;
    private @Nullable LocalDate paidOn;

    protected PaymentClaim() {} // for Hibernate

    /**
     * @param silenceDays that the holder has to answer
     * @param delayDays that the buyer has to pay
     */
    PaymentClaim(
            Subcontractor.Reference subcontractor,
            int rank,
            ClaimTerms said,
            String by,
            int silenceDays,
            int delayDays) {
        this.subcontractor = subcontractor;
        contract = subcontractor.contract();
        this.rank = rank;
        reference = Reference.of(subcontractor, rank);
        invoice = said.invoice();
        amount = said.amount();
        tax = said.tax();
        payableTax = tax;
        claimedBy = by;
        receivedOn = said.receivedOn();
        signedOn = said.signedOn();
        unclaimedOn = said.unclaimedOn();
        toldOn = said.toldOn();
        this.delayDays = delayDays;
        answerBy = signedOn == null ? null : signedOn.plusDays(silenceDays);
        dueOn = dueAfter(answerBy == null ? Objects.requireNonNull(unclaimedOn) : answerBy);
    }

    /**
     * The delay to pay runs from the day on which the holder's agreement, or the notice of the post, arrived, or on which
     * its time was over; never before the buyer had the request itself (décret 2013-269, art. 2). That day is not counted.
     */
    private LocalDate dueAfter(LocalDate settledOn) {
        return (settledOn.isAfter(receivedOn) ? settledOn : receivedOn).plusDays(delayDays);
    }

    /** @throws RuleViolation when the holder may not answer any more, or not so */
    void answer(HolderAnswer said, LocalDate today) {
        if (settledOn != null || answeredOn != null || answerBy == null) {
            throw new RuleViolation(ExecutionRule.CLAIM_NOT_SO, invoice, state(today));
        }
        LocalDate earliest = Objects.requireNonNull(signedOn);
        if (said.givenOn().isBefore(earliest)
                || said.arrivedOn().isBefore(said.givenOn())
                || said.arrivedOn().isAfter(today)) {
            throw new RuleViolation(
                    ExecutionRule.ANSWER_DATES_IMPOSSIBLE, said.givenOn(), said.arrivedOn(), earliest, today);
        }
        if (said.givenOn().isAfter(answerBy)) {
            throw new RuleViolation(ExecutionRule.HOLDER_SILENT, said.givenOn(), answerBy);
        }
        if (Money.ZERO.exceeds(said.agreed()) || said.agreed().exceeds(amount)) {
            throw new RuleViolation(ExecutionRule.AGREED_INVALID, said.agreed().amount(), amount.amount());
        }
        reason = said.agreed().equals(amount)
                ? null
                : Texts.required("reason", said.reason() == null ? "" : said.reason(), AmendmentRequest.REASON_MAXIMUM);
        answeredOn = said.givenOn();
        arrivedOn = said.arrivedOn();
        agreed = said.agreed();
        payableTax =
                Money.rounded(tax.amount().multiply(agreed.amount()).divide(amount.amount(), MathContext.DECIMAL128));
        dueOn = agreed.equals(Money.ZERO) ? null : dueAfter(said.arrivedOn());
    }

    /** What the buyer pays on that day. */
    DirectPayment payment(LocalDate on) {
        return new DirectPayment(invoice, on, payable());
    }

    /**
     * Settles what is paid. Whoever put the request on file does not.
     *
     * @throws RuleViolation when the holder still has time to answer, or refused
     */
    void settle(String by, LocalDate on, LocalDate today) {
        ClaimState then = state(on);
        if (then == ClaimState.AWAITED) {
            throw new RuleViolation(ExecutionRule.HOLDER_STILL_ANSWERS, invoice, RuleViolation.known(answerBy));
        }
        if (!then.payable()) {
            throw new RuleViolation(ExecutionRule.CLAIM_NOT_SO, invoice, then);
        }
        if (by.equals(claimedBy)) {
            throw new RuleViolation(ExecutionRule.CLAIM_SAME_PERSON, invoice, by);
        }
        requireBetween(startsOn(), on, today);
        settledBy = by;
        settledOn = on;
    }

    /** @throws RuleViolation when it was not settled, or is paid already */
    void pay(LocalDate on, LocalDate today) {
        if (settledOn == null || paidOn != null) {
            throw new RuleViolation(ExecutionRule.CLAIM_NOT_SO, invoice, state(today));
        }
        requireBetween(settledOn, on, today);
        paidOn = on;
    }

    private static void requireBetween(LocalDate earliest, LocalDate on, LocalDate today) {
        if (on.isBefore(earliest) || on.isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IMPOSSIBLE, on, earliest, today);
        }
    }

    private LocalDate startsOn() {
        return Objects.requireNonNull(dueOn).minusDays(delayDays);
    }

    ClaimState state(LocalDate today) {
        if (paidOn != null) {
            return ClaimState.PAID;
        }
        if (settledOn != null) {
            return ClaimState.SETTLED;
        }
        if (agreed != null) {
            return agreed.equals(Money.ZERO) ? ClaimState.REFUSED : ClaimState.AGREED;
        }
        if (answerBy == null) {
            return ClaimState.UNCLAIMED;
        }
        return today.isAfter(answerBy) ? ClaimState.SILENT : ClaimState.AWAITED;
    }

    Money payable() {
        return agreed == null ? amount : agreed;
    }

    PaymentClaimSheet sheet(String name, LocalDate today) {
        return new PaymentClaimSheet(
                reference.value(),
                subcontractor.value(),
                name,
                new ClaimTerms(invoice, amount, tax, receivedOn, signedOn, unclaimedOn, toldOn),
                answerBy,
                answeredOn == null || arrivedOn == null || agreed == null
                        ? null
                        : new HolderAnswer(answeredOn, arrivedOn, agreed, reason),
                state(today),
                payable(),
                payableTax,
                dueOn,
                settledBy,
                settledOn,
                paidOn,
                null);
    }

    Reference reference() {
        return reference;
    }

    Subcontractor.Reference subcontractor() {
        return subcontractor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentClaim that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
