package org.rebond.insertion;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The hours of one month under one clause, as the database sums them. */
record MonthOfClause(SocialClause clause, LocalDate month, BigDecimal validated, BigDecimal pending, long persons) {}
