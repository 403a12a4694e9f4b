package org.rebond.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What is to be bought, as far as the law looks at it: the whole of a homogeneous need, its lots summed (CCP, R2121-1).
 *
 * @param lots estimates before tax; one for a purchase without lots
 * @param launchedOn the notice is sent, or quotes are asked for
 * @param timeCase why the minimum time would be shorter; null for the ordinary case
 */
public record Need(
        Category category,
        Buyer buyer,
        List<Money> lots,
        LocalDate launchedOn,
        @Nullable TimeCase timeCase) {

    /** @throws RuleViolation {@link LawRule#NO_LOT}, {@link LawRule#ESTIMATE_NOT_POSITIVE} */
    public Need {
        lots = List.copyOf(lots);
        if (lots.isEmpty()) {
            throw new RuleViolation(LawRule.NO_LOT);
        }
        lots.stream().filter(lot -> !lot.exceeds(Money.ZERO)).findFirst().ifPresent(lot -> {
            throw new RuleViolation(LawRule.ESTIMATE_NOT_POSITIVE, lot.amount());
        });
    }

    public static Need of(Category category, Buyer buyer, Money estimate, LocalDate launchedOn) {
        return new Need(category, buyer, List.of(estimate), launchedOn, null);
    }

    public Money estimate() {
        return lots.stream().reduce(Money.ZERO, Money::plus);
    }
}
