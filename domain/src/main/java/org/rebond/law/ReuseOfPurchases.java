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
 * Of what the council spent on computers in a year, the share that came from reuse (loi AGEC, article 58). Laptops received as
 * gifts count at a flat value from 2024 on, in what was bought and in what was reused alike.
 *
 * @param bought before tax
 * @param reused of it, from reuse
 * @param donatedLaptops received, under five years old
 * @param laptop what one counts for; empty before gifts counted
 * @param objective in percent; empty where no figure is on file
 */
public record ReuseOfPurchases(
        Money bought,
        Money reused,
        int donatedLaptops,
        Optional<Sourced<Money>> laptop,
        Optional<Sourced<BigDecimal>> objective) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws RuleViolation {@link LawRule#AMOUNT_NEGATIVE}, {@link LawRule#COUNT_NEGATIVE}, {@link
     *     LawRule#REUSED_EXCEED_BOUGHT}
     */
    public ReuseOfPurchases {
        for (Money amount : List.of(bought, reused)) {
            if (Money.ZERO.exceeds(amount)) {
                throw new RuleViolation(LawRule.AMOUNT_NEGATIVE, amount.amount());
            }
        }
        if (donatedLaptops < 0) {
            throw new RuleViolation(LawRule.COUNT_NEGATIVE, donatedLaptops);
        }
        if (reused.exceeds(bought)) {
            throw new RuleViolation(LawRule.REUSED_EXCEED_BOUGHT, reused.amount(), bought.amount());
        }
    }

    /** What the gifts count for. */
    public Money gifts() {
        return laptop.map(value -> value.value().times(BigDecimal.valueOf(donatedLaptops)))
                .orElse(Money.ZERO);
    }

    /** In percent with one decimal, half up; empty when nothing was bought nor received. */
    public Optional<BigDecimal> share() {
        Money whole = bought.plus(gifts());
        return whole.equals(Money.ZERO)
                ? Optional.empty()
                : Optional.of(reused.plus(gifts())
                        .amount()
                        .multiply(HUNDRED)
                        .divide(whole.amount(), 1, RoundingMode.HALF_UP));
    }

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        laptop.ifPresent(
                value -> steps.add(value.step("reuse.gifts", gifts(), "{0} × {1}", donatedLaptops, value.value())));
        share().ifPresent(share -> steps.add(new Step(
                "reuse.purchases",
                "({0} + {1}) ÷ ({2} + {1}) × 100",
                List.of(reused, gifts(), bought),
                share,
                objective.map(Sourced::source).orElse(null),
                true)));
        objective.ifPresent(value -> steps.add(value.step("reuse.objective", value.value(), "{0}", value.value())));
        return List.copyOf(steps);
    }
}
