package org.rebond.budget;

import org.jspecify.annotations.Nullable;

/**
 * An account of a nomenclature.
 *
 * @param exercise the first that it holds for
 * @param chapter that of spending, else that of revenue; null where the nomenclature gives none
 * @param usable whether a mandate may bear it
 */
public record BudgetAccount(
        String norm,
        int exercise,
        AccountKind kind,
        String code,
        String label,
        @Nullable String chapter,
        boolean usable) {}
