package org.rebond.law;

/**
 * What the general terms say of the verification of deliveries, in days or months.
 *
 * @param days from the delivery; silence as long admits it
 * @param representationDays to present postponed goods again
 * @param answerDays for the holder to accept a postponement; silence refuses
 * @param decisionDays for the buyer to choose reduction or rejection once refused
 * @param guaranteeMonths from the admission
 * @param claimMonths to contest
 */
public record VerificationTerms(
        Sourced<Integer> days,
        Sourced<Integer> representationDays,
        Sourced<Integer> answerDays,
        Sourced<Integer> decisionDays,
        Sourced<Integer> guaranteeMonths,
        Sourced<Integer> claimMonths) {}
