package org.rebond.agenda;

import java.util.Arrays;
import java.util.List;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;

/** What is due. Who may do it sees it. */
public enum DeadlineKind {
    /** The holder delivers what was ordered. */
    DELIVERY(Permission.MANAGE_ORDERS, false),
    /** The buyer verifies what was delivered; after that day silence admits it. */
    VERIFICATION(Permission.MANAGE_ORDERS, false),
    /** The service is certified, in time to pay. */
    CERTIFICATION(Permission.ENTER_INVOICES, false),
    /** What is to be paid is settled, in time to pay. */
    SETTLEMENT(Permission.SETTLE, false),
    /** The public accountant pays; from the day after, interest runs (CCP L2192-13). */
    PAYMENT(Permission.SETTLE, false),
    /** What the public must know of a contract is published (CCP L2196-2). */
    PUBLICATION(Permission.PUBLISH_CONTRACTS, false),
    /** The buyer answers about a subcontractor; after that day silence accepts it (CCP R2193-4). */
    SUBCONTRACTOR_ANSWER(Permission.MANAGE_EXECUTION, false),
    /** The holder agrees to a subcontractor's request for payment, or refuses; once past, silence has agreed (CCP R2193-12). */
    HOLDER_ANSWER(Permission.MANAGE_EXECUTION, true),
    /** The buyer pays a subcontractor; from the day after, interest runs (CCP L2192-13). */
    DIRECT_PAYMENT(Permission.SETTLE, false),
    /** The holder is told whether a contract is renewed; once past, silence has decided. */
    RENEWAL_NOTICE(Permission.MANAGE_EXECUTION, true),
    /** The applications to a consultation in two phases are due, and may be examined then. */
    APPLICATIONS(Permission.MANAGE_CONSULTATIONS, false),
    /** The bids of a consultation are due, and may be opened the day after. */
    BIDS(Permission.MANAGE_CONSULTATIONS, false),
    /** The standstill is over: from that day the contract may be signed (CCP R2182-1). */
    SIGNATURE(Permission.MANAGE_CONSULTATIONS, false),
    /** The holder answers about a penalty; then somebody decides (CCAG-FCS 2021, art. 14). */
    PENALTY(Permission.SETTLE, false),
    /** What was withheld as a guarantee is given back (CCP R2191-35). */
    RETENTION(Permission.ENTER_INVOICES, false),
    /** An advance, a release or late interest is paid. */
    SIDE_PAYMENT(Permission.SETTLE, false),
    /** An insertion clause reaches the end of its window, and is settled. */
    CLAUSE_END(Permission.ATTACH_CLAUSES, false),
    /** A contract ends: once past, nobody has to do anything about it. */
    CONTRACT_END(Permission.READ_CONTRACT_REPORT, true);

    private final Permission doer;
    private final boolean lapsing;

    DeadlineKind(Permission doer, boolean lapsing) {
        this.doer = doer;
        this.lapsing = lapsing;
    }

    static List<DeadlineKind> of(Caller.Identity agent) {
        return Arrays.stream(values()).filter(kind -> agent.may(kind.doer)).toList();
    }

    boolean lapses() {
        return lapsing;
    }
}
