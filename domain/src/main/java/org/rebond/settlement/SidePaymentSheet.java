package org.rebond.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * What a contract pays beside its invoices, as a page shows it.
 *
 * @param late for late interest, the reference of what was paid late; null otherwise
 * @param order for an advance, the order that it is granted for; null for that of the contract
 * @param dueOn null where the law sets no last day
 */
public record SidePaymentSheet(
        String reference,
        String contract,
        PaymentKind kind,
        Party holder,
        @Nullable String late,
        @Nullable String order,
        Money amount,
        List<Step> steps,
        PaymentState state,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable LocalDate dueOn,
        @Nullable String settledBy,
        @Nullable LocalDate settledOn,
        @Nullable String withdrawal,
        @Nullable LocalDate paidOn) {}
