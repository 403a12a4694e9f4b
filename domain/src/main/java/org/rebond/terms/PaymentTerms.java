package org.rebond.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Advance;
import org.rebond.law.AdvanceTerms;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * How a contract is paid.
 *
 * @param launchedOn the day of the consultation: it chooses the version of the law
 * @param exclTax the contract, or the minimum of a framework agreement, before tax
 * @param inclTax the same with tax: advance and repayment bear on it
 * @param months of execution
 * @param derogations the article of the contract that lists where it departs from the general terms; null for none
 * @param paymentDays within which the buyer promises to pay, sooner than the law asks; null for the delay of the law
 */
@Embeddable
public record PaymentTerms(
        @Column(nullable = false) LocalDate launchedOn,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        CcagVersion ccag,

        @Enumerated(EnumType.STRING) @Column(name = "holder_size", nullable = false)
        Holder holder,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "excl_tax", nullable = false))
        Money exclTax,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "incl_tax", nullable = false))
        Money inclTax,

        @Column(nullable = false) int months,
        @Embedded AdvanceClause advance,
        @Embedded RetentionClause retention,
        @Embedded PenaltyClause penalties,
        @Nullable String derogations,
        @Nullable Integer paymentDays) {

    static final int DEROGATIONS_MAXIMUM = 1000;

    /** @throws RuleViolation when they contradict themselves */
    public PaymentTerms {
        TermsBasis basis = new TermsBasis(launchedOn, ccag, holder, exclTax, inclTax, months); // checks them
        derogations = derogations == null || derogations.isBlank() ? null : derogations.strip();
        if (derogations != null && derogations.length() > DEROGATIONS_MAXIMUM) {
            throw new RuleViolation(TermsRule.TEXT_TOO_LONG, DEROGATIONS_MAXIMUM);
        }
        if (paymentDays != null && paymentDays < 1) {
            throw new RuleViolation(TermsRule.PAYMENT_DAYS_INVALID, paymentDays);
        }
        if (advance.amount().exceeds(basis.inclTax())) {
            throw new RuleViolation(TermsRule.ADVANCE_INVALID, advance.amount().amount());
        }
    }

    PaymentTerms(TermsBasis basis, AdvanceClause advance, RetentionClause retention, PenaltyClause penalties) {
        this(
                basis.launchedOn(),
                basis.ccag(),
                basis.holder(),
                basis.exclTax(),
                basis.inclTax(),
                basis.months(),
                advance,
                retention,
                penalties,
                null,
                null);
    }

    public TermsBasis basis() {
        return new TermsBasis(launchedOn, ccag, holder, exclTax, inclTax, months);
    }

    /** The same, with another guarantee: what may still change once something was paid. */
    public PaymentTerms with(RetentionClause other) {
        return new PaymentTerms(
                launchedOn,
                ccag,
                holder,
                exclTax,
                inclTax,
                months,
                advance,
                other,
                penalties,
                derogations,
                paymentDays);
    }

    /** The same, its advance declined by the holder. */
    public PaymentTerms withoutAdvance() {
        AdvanceClause declined =
                new AdvanceClause(true, advance.rate(), Money.ZERO, advance.repaymentStart(), advance.repaymentEnd());
        return new PaymentTerms(
                launchedOn,
                ccag,
                holder,
                exclTax,
                inclTax,
                months,
                declined,
                retention,
                penalties,
                derogations,
                paymentDays);
    }

    /** The same, as the contract writes them otherwise; an advance that the holder declined stays declined. */
    public PaymentTerms with(AgreedFigures figures, AdvanceTerms said) {
        Money amount = advance.refused()
                ? Money.ZERO
                : new Advance(exclTax, inclTax, months, said).at(Percent.checked(figures.advanceRate()));
        return new PaymentTerms(
                launchedOn,
                ccag,
                holder,
                exclTax,
                inclTax,
                months,
                new AdvanceClause(
                        advance.refused(),
                        figures.advanceRate(),
                        amount,
                        figures.repaymentStart(),
                        figures.repaymentEnd()),
                new RetentionClause(figures.guaranteeMonths(), figures.retentionRate(), retention.substitute()),
                figures.penalties(),
                figures.derogations(),
                figures.paymentDays());
    }

    /** The figures that a contract may write otherwise than the law proposes. */
    public AgreedFigures figures() {
        return new AgreedFigures(
                advanceRate(),
                advance.repaymentStart(),
                advance.repaymentEnd(),
                retention.guaranteeMonths(),
                retention.rate(),
                penalties,
                paymentDays,
                derogations);
    }

    /** Without a minimum it is that of the orders; else zero where the contract grants no advance. */
    private BigDecimal advanceRate() {
        boolean none = inclTax.exceeds(Money.ZERO) && advance.amount().equals(Money.ZERO);
        return none ? BigDecimal.ZERO : advance.rate();
    }

    /** Within which the buyer pays: what it promised, never later than the law asks. */
    public int daysToPay(int lawful) {
        return paymentDays == null ? lawful : Math.min(paymentDays, lawful);
    }
}
