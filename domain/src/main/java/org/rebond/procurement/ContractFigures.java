package org.rebond.procurement;

/**
 * How many contracts wait for something today.
 *
 * @param unpublished have no publication date yet
 * @param endingSoon run, and end within {@value ContractStage#SOON_MONTHS} months
 */
public record ContractFigures(long total, long running, long unpublished, long endingSoon) {}
