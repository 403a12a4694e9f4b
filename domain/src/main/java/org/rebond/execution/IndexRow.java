package org.rebond.execution;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The value of an index, as a list shows it.
 *
 * @param month by its first day
 */
public record IndexRow(String code, LocalDate month, BigDecimal value, String source) {}
