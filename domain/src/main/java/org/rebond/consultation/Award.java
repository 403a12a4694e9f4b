package org.rebond.consultation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.Grouping;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Party;
import org.rebond.procurement.SocialConsideration;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

/** What a lot that was awarded makes of its contract. */
final class Award {

    private final ConsultationRequest said;
    private final ConsultationLot lot;
    private final Party holder;
    private final Money price;
    private final int bids;

    Award(ConsultationRequest said, ConsultationLot lot, Bid winner, int bids) {
        this.said = said;
        this.lot = lot;
        this.holder = winner.bidder();
        this.price = winner.entry().price();
        this.bids = bids;
    }

    Siret buyer() {
        return new Siret(said.buyerSiret());
    }

    /** The contract as first put on file: the insertion route of the lot among its considerations. */
    ContractSheet contract(ContractDraft draft) {
        return new ContractSheet(
                said.buyerSiret(),
                null,
                draft.number(),
                Nature.CONTRACT,
                lot.object(),
                draft.cpv(),
                draft.techniques(),
                draft.executionModes(),
                null,
                null,
                draft.ccag(),
                bids,
                null,
                null,
                Grouping.NONE,
                null,
                said.procedure(),
                draft.place(),
                draft.durationMonths(),
                draft.notifiedOn(),
                null,
                price,
                draft.priceKinds(),
                draft.priceForm(),
                null,
                null,
                social(),
                environmental(),
                List.of(holder),
                List.of(),
                List.of());
    }

    /** @throws RuleViolation {@link ConsultationRule#CONTRACT_DIFFERS} when what is on file is another award */
    void requireSame(ContractSheet onFile) {
        boolean sameHolder = onFile.holders().stream()
                .anyMatch(party ->
                        party.kind() == holder.kind() && party.identifier().equals(holder.identifier()));
        if (!sameHolder || !onFile.initialAmount().equals(price)) {
            throw new RuleViolation(ConsultationRule.CONTRACT_DIFFERS, onFile.number(), holder.label(), price.amount());
        }
    }

    private Set<SocialConsideration> social() {
        Set<SocialConsideration> found = EnumSet.noneOf(SocialConsideration.class);
        lot.routes().forEach(route -> found.add(route.consideration()));
        return found.isEmpty() ? Set.of(SocialConsideration.NONE) : found;
    }

    private Set<EnvironmentalConsideration> environmental() {
        Set<EnvironmentalConsideration> found = EnumSet.noneOf(EnvironmentalConsideration.class);
        if (said.criteria().hasNature(CriterionNature.ENVIRONMENT)) {
            found.add(EnvironmentalConsideration.CRITERION);
        }
        if (said.environmentalCondition()) {
            found.add(EnvironmentalConsideration.CLAUSE);
        }
        return found.isEmpty() ? Set.of(EnvironmentalConsideration.NONE) : found;
    }
}
