package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * The advances of a contract that may still be asked for, and those that no invoice will give back.
 *
 * @param shares of the members of a joint consortium in the advance of the contract; empty for every other contract
 * @param orders that have an advance of their own, because the contract has none
 * @param lost granted for orders that were cancelled since, or on a contract that was terminated
 */
public record AdvanceRights(List<Share> shares, List<Order> orders, List<Lost> lost) {

    static final AdvanceRights NONE = new AdvanceRights(List.of(), List.of(), List.of());

    public AdvanceRights {
        shares = List.copyOf(shares);
        orders = List.copyOf(orders);
        lost = List.copyOf(lost);
    }

    /**
     * What a member of a joint consortium may ask for.
     *
     * @param base its share of the contract, tax included: the advance is repaid as it executes it
     * @param asked whether it did
     */
    public record Share(Party holder, Money base, Money amount, boolean asked) {}

    /**
     * What is owed no more.
     *
     * @param back what the holder has to give back, claimed by a receipt order; zero while nothing was paid
     */
    public record Lost(SidePaymentSheet advance, Money back) {}

    /**
     * An order above the threshold, that takes long enough.
     *
     * @param total euros before tax
     * @param months to execute it, one that has begun counting whole
     */
    public record Order(String reference, Money total, LocalDate issuedOn, LocalDate deliverBy, int months) {}
}
