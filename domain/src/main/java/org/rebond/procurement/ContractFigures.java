package org.rebond.procurement;

/**
 * How many contracts wait for something today. Each but the total stops one after {@link Procurement#COUNT_LIMIT}, which
 * stands for "more than that".
 *
 * @param unpublished have no publication date yet
 * @param endingSoon run, and end within {@value ContractStage#SOON_MONTHS} months
 */
public record ContractFigures(long total, long running, long unpublished, long endingSoon) {}
