package org.rebond.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * What a modification made of its contract.
 *
 * @param delta what it added to the amount
 * @param amount the new one
 * @param deltaMonths what it added to the duration
 * @param holders the new ones; empty when they stayed
 */
record ModificationFacts(
        int number,
        LocalDate notifiedOn,
        @Nullable String object,
        Money delta,
        Money amount,
        int deltaMonths,
        List<Party> holders) {

    /** Of a contract, in the order of their numbers. */
    static List<ModificationFacts> of(ContractSheet contract) {
        var facts = new ArrayList<ModificationFacts>();
        Money amount = contract.initialAmount();
        int months = contract.durationMonths() == null ? 0 : contract.durationMonths();
        for (ContractSheet.Modification modification : contract.modifications()) {
            Money next = modification.amount() == null ? amount : modification.amount();
            int nextMonths = modification.durationMonths() == null ? months : modification.durationMonths();
            facts.add(new ModificationFacts(
                    modification.number(),
                    modification.notifiedOn(),
                    modification.object(),
                    next.minus(amount),
                    next,
                    nextMonths - months,
                    modification.holders()));
            amount = next;
            months = nextMonths;
        }
        return facts;
    }
}
