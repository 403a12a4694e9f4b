package org.rebond.terms;

import java.time.LocalDate;
import java.util.List;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What the law looks at to say how a contract is paid.
 *
 * @param launchedOn the day of the consultation: it chooses the version of the law
 * @param holder whether the holder is a small or medium-sized enterprise that the text favours
 * @param exclTax the contract, or the minimum of a framework agreement, before tax
 * @param inclTax the same with tax, less what is subcontracted: advance and repayment bear on it
 * @param months of execution
 */
public record TermsBasis(
        LocalDate launchedOn, CcagVersion ccag, Holder holder, Money exclTax, Money inclTax, int months) {

    static final int LONGEST = 240;

    /** @throws RuleViolation when an amount or the duration cannot be */
    public TermsBasis {
        for (Money amount : List.of(exclTax, inclTax)) {
            if (Money.ZERO.exceeds(amount)) {
                throw new RuleViolation(TermsRule.AMOUNT_INVALID, amount.amount());
            }
        }
        if (exclTax.exceeds(inclTax)) {
            throw new RuleViolation(TermsRule.TAX_NEGATIVE, inclTax.amount(), exclTax.amount());
        }
        if (months < 1 || months > LONGEST) {
            throw new RuleViolation(TermsRule.DURATION_INVALID, months, LONGEST);
        }
    }
}
