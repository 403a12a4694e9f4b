package org.rebond.ordering;

import org.rebond.shared.Rule;

/** Why the ordering feature refuses something. */
public enum OrderingRule implements Rule {
    /** Nobody opened orders on that contract. */
    FRAMEWORK_UNKNOWN,
    /** A contract has one framework: its prices are added to, not set up again. */
    FRAMEWORK_EXISTS,
    /** Orders are issued on a framework agreement executed by purchase orders (CCP R2162-13). */
    NOT_BY_PURCHASE_ORDERS,
    /** The minimum is zero or more, at most the maximum. */
    MINIMUM_INVALID,
    /** The buyer verifies within a delay that the contract states in days. */
    VERIFICATION_DAYS_INVALID,
    /** A price has a code of capitals and digits. */
    CODE_INVALID,
    /** A code names one price. */
    CODE_TWICE,
    /** A price has a label of 1 to 200 characters. */
    LABEL_INVALID,
    /** A price is above zero. */
    PRICE_INVALID,

    /** No order on file has that reference. */
    ORDER_UNKNOWN,
    /** An order asks for something. */
    ORDER_EMPTY,
    /** The price schedule has no such code. */
    ITEM_UNKNOWN,
    /** Each price stands once in an order. */
    ITEM_TWICE,
    /** A quantity is a whole number, at least one. */
    QUANTITY_INVALID,
    /** Orders are issued while the contract runs (CCP R2162-5). */
    OUTSIDE_VALIDITY,
    /** A delivery is expected on the day of the order at the earliest. */
    DELIVERY_BEFORE_ORDER,
    /** Nothing is ordered beyond the maximum (CCP R2162-4; CJEU C-216/17 and C-23/20: beyond it the framework is exhausted). */
    MAXIMUM_EXCEEDED,
    /** An order is cancelled once. */
    ORDER_CANCELLED,
    /** What was delivered cannot be unordered. */
    ORDER_DELIVERED,
    /** What is cancelled, postponed, reduced or rejected has a written reason. */
    REASON_MISSING,

    /** No delivery on file has that reference. */
    DELIVERY_UNKNOWN,
    /** A delivery note has a number of 1 to 50 characters. */
    NOTE_INVALID,
    /** A delivery note counts once. */
    NOTE_TWICE,
    /** A delivery brings something. */
    DELIVERY_EMPTY,
    /** The order has no such line. */
    LINE_UNKNOWN,
    /** No more is delivered than was ordered and is still to come. */
    MORE_THAN_ORDERED,
    /** What happened lies between the order and today. */
    DATE_IMPOSSIBLE,

    /** A decision bears on what was delivered and is not decided yet. */
    MORE_THAN_DELIVERED,
    /** Silence has already admitted the delivery (CCAG-FCS 2009 art. 25.1; 2021 art. 28). */
    TACITLY_ADMITTED,
    /** A reduction or a rejection comes after the holder was heard (CCAG-FCS 2009 art. 25.3 and 25.4). */
    NOT_HEARD,
    /** The holder is heard once on a delivery. */
    ALREADY_HEARD,
    /** What the holder said has 1 to 2 000 characters. */
    HEARING_INVALID,
    /** A reduction is above zero and below the price of what it bears on; no other decision has one. */
    REDUCTION_INVALID;

    @Override
    public Kind kind() {
        return switch (this) {
            case FRAMEWORK_UNKNOWN, ORDER_UNKNOWN, DELIVERY_UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.REFUSED;
        };
    }
}
