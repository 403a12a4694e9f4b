package org.rebond.settlement;

import org.rebond.shared.Rule;

/** Why the settlement feature refuses something. */
public enum SettlementRule implements Rule {
    /** No invoice on file has that reference. */
    INVOICE_UNKNOWN,
    /** An invoice has a number of 1 to 50 characters (CGI, annexe II, art. 242 nonies A). */
    NUMBER_INVALID,
    /** The same invoice of the same holder counts once. */
    INVOICE_TWICE,
    /** An invoice comes from a holder of its contract. */
    HOLDER_UNKNOWN,
    /** An invoice is received on the day of its issue at the earliest. */
    RECEIVED_BEFORE_ISSUED,
    /** What happened lies between what came before and today. */
    DATE_IMPOSSIBLE,
    /** An invoice asks for something. */
    LINES_MISSING,
    /** Each line of an order stands once in an invoice. */
    LINE_TWICE,
    /** The order has no such line. */
    LINE_UNKNOWN,
    /** An invoice asks for one unit at least, and an amount above zero. */
    LINE_NOT_POSITIVE,
    /** A credit note takes back an amount, and no unit is added by it. */
    CREDIT_NOT_NEGATIVE,
    /** An invoice bears on the orders of one contract. */
    ORDER_OF_ANOTHER_CONTRACT,
    /** The lines add up to the total before tax. */
    LINES_TOTAL_WRONG,
    /** The bases of the tax add up to the total before tax. */
    VAT_BASES_WRONG,
    /** Total before tax and tax add up to the total. */
    TAXED_TOTAL_WRONG,
    /** A rate of value added tax lies between 0 and 100 %, with two decimals at most. */
    VAT_RATE_INVALID,
    /** Each rate stands once. */
    VAT_RATE_TWICE,
    /** The tax is the base times its rate, rounded once to the cent (EN 16931, BR-CO-17). */
    VAT_WRONG,

    /** Nothing is paid before the service is done: what was admitted is the most that is invoiced (GBCP, décret 2012-1246, art. 33). */
    MORE_THAN_ADMITTED,

    /** What the buyer pays a subcontractor itself, the holder does not invoice (loi 75-1334, art. 6; CCP, R2193-10). */
    PAID_DIRECTLY,

    /** A credit note takes back from an invoice. */
    CREDIT_OF_A_CREDIT,
    /** A credit note comes from the holder of its invoice, on the same contract. */
    CREDIT_OF_ANOTHER,
    /** Once the invoice is settled, what was paid too much is claimed back by a receipt order. */
    CREDIT_TOO_LATE,
    /** A credit note takes back no more than its invoice asked for. */
    MORE_THAN_INVOICED,
    /** Tax included, the credit notes of an invoice come to no more than itself. */
    CREDIT_TAXED_TOO_MUCH,
    /** A credit note has no life of its own. */
    CREDIT_FOLLOWS,

    /** An invoice goes its way step by step. */
    NOT_IN_STATE,
    /** What is suspended or rejected has a written reason (décret 2013-269, art. 4). */
    REASON_MISSING,
    /** The clock is stopped once (décret 2013-269, art. 4). */
    SUSPENDED_ALREADY,
    /** A delay that has passed cannot be stopped any more. */
    SUSPENSION_TOO_LATE,
    /** Whoever certifies the service does not settle. */
    SAME_PERSON,

    /** Nothing that was settled has that reference. */
    DUE_UNKNOWN,
    /** No advance, release or interest on file has that reference. */
    PAYMENT_UNKNOWN,
    /** What a contract pays beside its invoices goes its way step by step. */
    PAYMENT_NOT_IN_STATE,
    /** Whoever asks for an advance or a release does not settle it. */
    SAME_REQUESTER,
    /** Late interest is owed without a request, and is not withdrawn (CCP, L2192-13 and R2192-31). */
    INTEREST_OWED,
    /** A contract or an order grants its advance once; in a joint consortium, once to each member. */
    ADVANCE_ASKED,
    /** In a joint consortium, a member has an advance on its share (CCP, R2142-20 and R2191-3). */
    NO_SHARE,
    /** Where orders have advances, the contract has none (CCP, R2191-16 and R2191-17). */
    ORDERS_ADVANCED,
    /** Where the contract has an advance, its orders have none (CCP, R2191-17). */
    CONTRACT_ADVANCED,
    /** Nothing is advanced on an order that was cancelled. */
    ORDER_CANCELLED,
    /** Nothing is advanced on a contract that was terminated: an advance goes before what is executed (CCP, L2191-2). */
    CONTRACT_TERMINATED,
    /** An advance that was settled is owed no more once its order is cancelled, or its contract terminated. */
    ADVANCE_NOT_OWED,
    /** An order has an advance above a threshold before tax (CCP, R2191-3 and R2191-16). */
    ORDER_TOO_SMALL,
    /** An order has an advance when it takes longer than some months (CCP, R2191-3 and R2191-16). */
    ORDER_TOO_SHORT,
    /** With its tax an order costs no less than before, and no more than twice as much. */
    ORDER_TAX_INVALID,
    /** All members of a consortium have their share of the same amount. */
    ORDER_TAX_DIFFERS,
    /** An advance is settled as it was asked for, or asked for anew when what it rests on changed. */
    ADVANCE_CHANGED,
    /** The contract owes no advance, or its holder declined it. */
    NO_ADVANCE,
    /** An advance comes before its repayment starts (CCP, R2191-11). */
    ADVANCE_TOO_LATE,
    /** A retention is released once the guarantee is over, or against another guarantee (CCP, R2191-35 and R2191-36). */
    RETENTION_HELD,
    /** Nothing of the retention is left to release. */
    NOTHING_RETAINED,

    /** An electronic invoice names its order, or the commitment number that the buyer gave (arrêté of 9 December 2016). */
    ORDER_NOT_NAMED,
    /** The order that it names is on file. */
    ORDER_NOT_FOUND,
    /** It comes from a holder of the contract. */
    SELLER_NOT_HOLDER,
    /** Each of its lines is one of the order. */
    LINE_NOT_MATCHED,
    /** Lines that bear on one line of the order ask the same price: what an invoice asks for it is one amount. */
    LINE_PRICES_DIFFER,
    /** Orders count whole units. */
    QUANTITY_NOT_WHOLE,
    /** The file of a credit note names an invoice of the holder that is on file. */
    CREDITED_NOT_FOUND;

    @Override
    public Kind kind() {
        return switch (this) {
            case INVOICE_UNKNOWN, DUE_UNKNOWN, PAYMENT_UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.REFUSED;
        };
    }
}
