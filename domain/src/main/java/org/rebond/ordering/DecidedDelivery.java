package org.rebond.ordering;

import java.time.LocalDate;

/**
 * A delivery on which everything was decided, of a contract that the public knows.
 *
 * @param buyerSiret of the contract
 * @param contractNumber of the contract, unique for its buyer
 * @param dueOn the day by which the order expected it
 * @param decidedOn the day of the last decision
 * @param delivered units
 * @param admitted units, those at a reduced price among them
 */
public record DecidedDelivery(
        String buyerSiret,
        String contractNumber,
        String reference,
        LocalDate dueOn,
        LocalDate deliveredOn,
        LocalDate decidedOn,
        int delivered,
        int admitted) {}
