package org.rebond.settlement;

import java.time.LocalDate;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * An invoice that was paid, of a contract that the public knows.
 *
 * @param buyerSiret of the contract
 * @param contractNumber of the contract, unique for its buyer
 * @param reference of the invoice
 * @param amount tax included
 */
public record Payment(
        String buyerSiret, String contractNumber, String reference, Party payee, LocalDate paidOn, Money amount) {}
