package org.rebond.settlement;

import java.time.LocalDate;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * What was paid of a contract that the public knows; never late interest, which is no part of its price.
 *
 * @param buyerSiret of the contract
 * @param contractNumber of the contract, unique for its buyer
 * @param reference of the invoice, the advance, the release, the direct payment
 * @param payee a holder of the contract; its subcontractor for a direct payment
 * @param amount tax included, what was paid in fact
 */
public record Payment(
        String buyerSiret,
        String contractNumber,
        PaymentKind kind,
        String reference,
        Party payee,
        LocalDate paidOn,
        Money amount) {}
