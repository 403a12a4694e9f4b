package org.rebond.insertion;

import java.util.List;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * What is missing from a clause and what it would cost the holder: the exposure to the penalty, not the penalty itself.
 * A penalty is only applied after a formal notice left without effect, and never for the hours for which buyer and
 * facilitator found the holder no means (CCAG 2021, article 16.1.5).
 *
 * @param exempt hours for which the holder was found no means, with a written reason
 */
public record Shortfall(Hours due, Hours validated, Hours exempt, Money hourlyPenalty) {

    /** @throws RuleViolation {@link InsertionRule#PENALTY_INVALID} when an hour would cost less than nothing */
    public Shortfall {
        if (Money.ZERO.exceeds(hourlyPenalty)) {
            throw new RuleViolation(InsertionRule.PENALTY_INVALID, hourlyPenalty.amount());
        }
    }

    public Shortfall(Hours due, Hours validated, Money hourlyPenalty) {
        this(due, validated, Hours.ZERO, hourlyPenalty);
    }

    /** Due less validated less exempt, never below zero: hours beyond what is due make up for nothing else. */
    public Hours missing() {
        return validated.plus(exempt).missingTo(due);
    }

    public Money penalty() {
        return hourlyPenalty.times(missing().value());
    }

    public List<Step> steps() {
        return List.of(
                new Step(
                        "insertionShortfall",
                        "{0} − {1}",
                        List.of(due, validated.plus(exempt)),
                        missing(),
                        "CCAG 2021, 16.1",
                        false),
                new Step(
                        "insertionPenalty",
                        "{0} × {1}",
                        List.of(missing(), hourlyPenalty),
                        penalty(),
                        "CCAG 2021, 16.1.5",
                        false));
    }
}
