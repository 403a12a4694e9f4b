package org.rebond.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * The advance that a contract owes its holder at least: a share of what it pays in its first twelve months (CCP, R2191-3
 * to R2191-7).
 *
 * @param exclTax the contract, or the minimum of a framework agreement, before tax
 * @param inclTax the same with tax, less what is subcontracted
 * @param months of execution
 */
public record Advance(Money exclTax, Money inclTax, int months, AdvanceTerms terms) {

    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws RuleViolation {@link LawRule#AMOUNT_NEGATIVE} */
    public Advance {
        for (Money amount : List.of(exclTax, inclTax)) {
            if (Money.ZERO.exceeds(amount)) {
                throw new RuleViolation(LawRule.AMOUNT_NEGATIVE, amount.amount());
            }
        }
    }

    /** Whether one is owed, unless the holder declines it. */
    public boolean due() {
        return exclTax.exceeds(terms.threshold().value())
                && months > terms.months().value();
    }

    /** Rounded once, at the end; nothing when none is owed. */
    public Money amount() {
        if (!due()) {
            return Money.ZERO;
        }
        return at(terms.rate().value());
    }

    /** The same share at the rate that a contract grants, in percent, whether one is owed or not (CCP, R2191-4). */
    public Money at(BigDecimal rate) {
        BigDecimal share = inclTax.amount().multiply(rate).multiply(BigDecimal.valueOf(YEAR));
        BigDecimal divisor = HUNDRED.multiply(BigDecimal.valueOf(Math.max(YEAR, months)));
        return new Money(share.divide(divisor, 2, RoundingMode.HALF_UP));
    }

    public List<Step> steps() {
        return List.of(
                terms.threshold().step("advance.threshold", terms.threshold().value(), "{0}", exclTax),
                terms.months().step("advance.months", terms.months().value(), "{0}", months),
                terms.rate()
                        .step(
                                "advance.amount",
                                amount(),
                                expression(),
                                inclTax,
                                terms.rate().value(),
                                months));
    }

    /** How the advance at the rate of the contract comes about. */
    public List<Step> steps(BigDecimal rate) {
        return rate.compareTo(terms.rate().value()) == 0 && due()
                ? steps()
                : List.of(new Step(
                        "advance.amount", expression(), List.of(inclTax, rate, months), at(rate), "CCAP", false));
    }

    private String expression() {
        return months > YEAR ? "{0} × {1} % × 12 ÷ {2}" : "{0} × {1} %";
    }
}
