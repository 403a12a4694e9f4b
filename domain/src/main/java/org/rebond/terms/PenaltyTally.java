package org.rebond.terms;

import java.util.List;
import org.rebond.law.Sourced;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * The penalties of a contract that are decided, against its exemption.
 *
 * @param decided all of them, over the whole contract
 * @param left what was not taken yet of those of one holder; zero while the exemption covers all
 * @param step how that came about
 */
public record PenaltyTally(Money decided, Money left, Step step) {

    static PenaltyTally of(Sourced<Money> sourced, List<Penalty> all, List<Penalty> ofHolder) {
        Money exemption = sourced.value();
        Money decided = all.stream().map(Penalty::amount).reduce(Money.ZERO, Money::plus);
        boolean exempted = !decided.exceeds(exemption);
        Money left =
                exempted ? Money.ZERO : ofHolder.stream().map(Penalty::left).reduce(Money.ZERO, Money::plus);
        return new PenaltyTally(
                decided,
                left,
                new Step(
                        "settlement.penaltiesOwed",
                        exempted ? "{0} ≤ {1}" : "{0} > {1}",
                        List.of(decided, exemption),
                        left,
                        sourced.source(),
                        sourced.toVerify()));
    }
}
