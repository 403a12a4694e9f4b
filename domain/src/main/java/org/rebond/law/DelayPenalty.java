package org.rebond.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * What a late delivery costs the holder: P = V × R / 1000, capped, and nothing as long as the penalties of the contract
 * stay within the exemption (CCAG of supplies and services, article 14.1).
 *
 * @param late what is late: P adds up over goods late by different days, and is rounded once
 * @param base of the cap: the contract, the tranche or the order, before tax
 * @param earlier penalties for other delays of the same contract
 */
public record DelayPenalty(List<Late> late, Money base, Money earlier, PenaltyTerms terms) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws RuleViolation {@link LawRule#AMOUNT_NEGATIVE}, {@link LawRule#DAYS_NEGATIVE} */
    public DelayPenalty {
        late = List.copyOf(late);
        late.forEach(part -> requirePositive(part.value()));
        requirePositive(base);
        requirePositive(earlier);
        for (Late part : late) {
            if (part.days() < 0) {
                throw new RuleViolation(LawRule.DAYS_NEGATIVE, part.days());
            }
        }
    }

    /** For goods that are all late by the same days. */
    public DelayPenalty(Money value, int days, Money base, Money earlier, PenaltyTerms terms) {
        this(List.of(new Late(value, days)), base, earlier, terms);
    }

    private static void requirePositive(Money amount) {
        if (Money.ZERO.exceeds(amount)) {
            throw new RuleViolation(LawRule.AMOUNT_NEGATIVE, amount.amount());
        }
    }

    /** Before cap and exemption, rounded once. */
    public Money raw() {
        return new Money(late.stream()
                .map(part -> part.value().amount().multiply(BigDecimal.valueOf(part.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
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
        steps.add(rawStep());
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

    private Step rawStep() {
        var arguments = new ArrayList<Object>();
        var products = new StringJoiner(" + ");
        for (Late part : late) {
            products.add("{" + arguments.size() + "} × {" + (arguments.size() + 1) + "}");
            arguments.add(part.value());
            arguments.add(part.days());
        }
        String sum = late.size() == 1 ? products.toString() : "(" + products + ")";
        String expression = sum + " ÷ {" + arguments.size() + "}";
        arguments.add(terms.divisor().value());
        return terms.divisor().step("penalty.raw", raw(), expression, arguments.toArray());
    }
}
