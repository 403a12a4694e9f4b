package org.rebond.law;

import org.rebond.shared.Money;

/**
 * Goods that are late by the same number of days.
 *
 * @param value before tax, at the prices of the contract
 * @param days each calendar day counted
 */
public record Late(Money value, int days) {}
