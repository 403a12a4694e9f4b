package org.rebond.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rebond.execution.ConsortiumMember;
import org.rebond.execution.ConsortiumTerms.Liability;
import org.rebond.execution.ConsortiumTerms.ShareUnit;
import org.rebond.execution.Execution;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/** The shares of a joint consortium, whose members each answer for what they execute (CCP, R2142-20). */
record JointShares(ShareUnit unit, List<ConsortiumMember> members) {

    /** Those in which a contract is held now; nothing for a solidary consortium: each of its members answers for the whole. */
    static Optional<JointShares> of(Execution execution, Contract.Reference contract) {
        return execution
                .consortium(contract)
                .filter(consortium -> consortium.liability() != Liability.SOLIDARY)
                .map(consortium -> new JointShares(consortium.unit(), consortium.members()));
    }

    /** What a member has of an amount, zero for who is none. Those of all members come to it to the cent. */
    Money of(Money whole, String member) {
        List<Money> parts = Apportionment.of(
                whole, members.stream().map(ConsortiumMember::share).toList());
        for (int i = 0; i < parts.size(); i++) {
            if (members.get(i).siret().equals(member)) {
                return parts.get(i);
            }
        }
        return Money.ZERO;
    }

    /** How the part of a member in an advance comes about. */
    Step step(Money advance, String member) {
        BigDecimal share = members.stream()
                .filter(each -> each.siret().equals(member))
                .map(ConsortiumMember::share)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal all = members.stream().map(ConsortiumMember::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean percent = unit == ShareUnit.PERCENT;
        return new Step(
                "settlement.advanceShare",
                percent ? "{0} × {1} %" : "{0} × {1} ÷ {2}",
                percent ? List.of(advance, share) : List.of(advance, new Money(share), new Money(all)),
                of(advance, member),
                null,
                false);
    }
}
