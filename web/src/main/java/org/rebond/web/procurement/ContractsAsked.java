package org.rebond.web.procurement;

import org.rebond.procurement.ContractFilter;
import org.rebond.procurement.ContractStage;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.Nature;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.SocialConsideration;
import org.rebond.web.ui.Address;

/** Which contracts an address asks for: the list and its exports read it alike. */
final class ContractsAsked {

    private ContractsAsked() {}

    static ContractFilter by(Address address) {
        return new ContractFilter(
                address.filter("q"),
                null,
                address.filter("holder"),
                address.filter("procedure", Procedure.class),
                address.filter("nature", Nature.class),
                address.filter("social", SocialConsideration.class),
                address.filter("environmental", EnvironmentalConsideration.class),
                address.filter("stage", ContractStage.class),
                address.euros("min"),
                address.euros("max"),
                address.year("year"),
                address.has("unpublished", true));
    }
}
