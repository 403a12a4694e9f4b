package org.rebond.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * What a late delivery costs the holder: P = V × R / 1000, capped, and nothing as long as the penalties of the contract
 * stay within the exemption (CCAG of supplies and services, article 14.1).
 *
 * @param value of what is late, before tax, at the prices of the contract
 * @param days late, each calendar day counted
 * @param base of the cap: the contract, the tranche or the order, before tax
 * @param earlier penalties for other delays of the same contract
 */
public record DelayPenalty(Money value, int days, Money base, Money earlier, PenaltyTerms terms) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws RuleViolation {@link LawRule#AMOUNT_NEGATIVE}, {@link LawRule#DAYS_NEGATIVE} */
    public DelayPenalty {
        for (Money amount : List.of(value, base, earlier)) {
            if (Money.ZERO.exceeds(amount)) {
                throw new RuleViolation(LawRule.AMOUNT_NEGATIVE, amount.amount());
            }
        }
        if (days < 0) {
            throw new RuleViolation(LawRule.DAYS_NEGATIVE, days);
        }
    }

    /** Before cap and exemption, rounded once. */
    public Money raw() {
        return new Money(value.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(terms.divisor().value(), 2, RoundingMode.HALF_UP));
    }

    /** The most that this delay may cost; empty where the general terms set no limit. */
    public Optional<Money> cap() {
        return terms.cap()
                .value()
                .map(percent -> Money.rounded(base.amount().multiply(percent).divide(HUNDRED)));
    }

    public boolean capped() {
        return cap().filter(raw()::exceeds).isPresent();
    }

    /** Whether all penalties of the contract, this one included, stay within the exemption. */
    public boolean exempted() {
        return !withinCap().plus(earlier).exceeds(terms.exemption().value());
    }

    public Money penalty() {
        return exempted() ? Money.ZERO : withinCap();
    }

    private Money withinCap() {
        return cap().filter(raw()::exceeds).orElseGet(this::raw);
    }

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(terms.divisor()
                .step(
                        "penalty.raw",
                        raw(),
                        "{0} × {1} ÷ {2}",
                        value,
                        days,
                        terms.divisor().value()));
        cap().ifPresent(cap -> {
            BigDecimal percent = terms.cap().value().orElseThrow();
            steps.add(terms.cap().step("penalty.cap", cap, "{0} × {1} %", base, percent));
        });
        Money exemption = terms.exemption().value();
        steps.add(terms.exemption()
                .step(
                        "penalty.exemption",
                        penalty(),
                        exempted() ? "{0} + {1} ≤ {2}" : "{0} + {1} > {2}",
                        withinCap(),
                        earlier,
                        exemption));
        return List.copyOf(steps);
    }
}
